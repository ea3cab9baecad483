package org.amana.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/**
 * The log that every act is written into, in the act's own transaction. If the row cannot be written, the exception
 * rolls the act back.
 */
@ApplicationScoped
public class AuditLog {

    @Inject
    private AuditStore store;

    @Inject
    private Clock clock;

    /** Call it last: from here to the end of the transaction nobody else can write. */
    public void write(AuditEntry entry) {
        store.append(entry, clock.instant());
    }

    /**
     * From here to the end of the transaction nobody else can write, and what is read next stays as it is. Call it before
     * anything else is read, in acts that must not happen twice and have no row of their own to lock.
     */
    public void hold() {
        store.lockedHead();
    }

    /** SHA-256 of the manifest that the case had after its last change; empty when the log says nothing whole about it. */
    public Optional<byte[]> lastManifest(CaseId id) {
        return store.lastManifest(id).filter(AuditRow::isWhole).flatMap(AuditRow::manifest);
    }

    public List<AuditRow> of(CaseId id) {
        return store.of(id);
    }

    /** When somebody did it who has, or had when they left, one of these roles. */
    public Optional<Instant> last(Act act, List<Role> roles) {
        return store.last(act, roles).map(AuditRow::at);
    }

    public Optional<Instant> last(Act act) {
        return store.last(act).map(AuditRow::at);
    }
}
