package org.amana.intake.submission;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Incident;
import org.amana.platform.UnsafeStart;

/**
 * Looks every minute whether there is a new directory. A wrong one stops a start, but never a running door: the one in
 * force stays, and the log says what to do.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowDirectory {

    private static final Logger LOG = Logger.getLogger(FollowDirectory.class.getName());

    @Inject
    Directories directories;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void follow() {
        try {
            directories.load();
        } catch (UnsafeStart wrong) {
            LOG.log(Level.SEVERE, "{0}", wrong.getMessage());
        } catch (RuntimeException fault) {
            // a timer that throws is not called again
            Incident.log(fault);
        }
    }
}
