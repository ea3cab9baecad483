package org.amana.triage.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.vault.CaseStore;

/**
 * Compares the cases that the log knows with those that are there: opening a case finds what was changed in it, but nobody
 * opens one that is gone.
 */
@ApplicationScoped
public class CountCases {

    private static final Logger LOG = Logger.getLogger(CountCases.class.getName());

    @Inject
    private CaseStore cases;

    @Inject
    private AuditHealth health;

    public void count() {
        var missing = cases.countMissing();
        var misplaced = cases.countMisplaced();
        health.counted(missing + misplaced == 0);
        if (missing + misplaced > 0) {
            LOG.log(
                    Level.SEVERE,
                    "{0} cases of which the log tells are not there, and {1} stand in the inbox of no desk",
                    new Object[] {missing, misplaced});
        }
    }
}
