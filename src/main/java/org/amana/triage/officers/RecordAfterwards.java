package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.OfficerLocked;

/** Writes down what happens whether or not it can be written: that an officer locked, that a code was refused. */
@ApplicationScoped
@Transactional
public class RecordAfterwards {

    @Inject
    private AuditLog log;

    public void record(@ObservesAsync OfficerLocked locked) {
        log.write(AuditEntry.by(locked.officer(), Act.LOCKED));
    }

    public void record(@ObservesAsync CodeRefused refused) {
        log.write(AuditEntry.by(refused.officer(), Act.CODE_REFUSED));
    }
}
