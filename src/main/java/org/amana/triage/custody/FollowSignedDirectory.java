package org.amana.triage.custody;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Incident;
import org.amana.platform.UnsafeStart;

/** Looks every minute whether there is a new directory: it needs no restart. A wrong one changes nothing. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FollowSignedDirectory {

    private static final Logger LOG = Logger.getLogger(FollowSignedDirectory.class.getName());

    @Inject
    private KnownDirectory directory;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void follow() {
        try {
            directory.load();
        } catch (UnsafeStart wrong) {
            LOG.log(Level.SEVERE, "{0}", wrong.getMessage());
        } catch (RuntimeException fault) {
            // a timer that throws is not called again
            Incident.log(fault);
        }
    }
}
