package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.OfficerLocked;

/** Writes down that an officer locked. The one act that happens whether or not it can be written. */
@ApplicationScoped
@Transactional
public class RecordLock {

    @Inject
    private AuditLog log;

    public void record(@ObservesAsync OfficerLocked locked) {
        log.write(AuditEntry.by(locked.officer(), Act.LOCKED));
    }
}
