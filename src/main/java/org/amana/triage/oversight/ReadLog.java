package org.amana.triage.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.amana.triage.audit.AuditCheckpoint;
import org.amana.triage.audit.AuditRow;
import org.amana.triage.audit.AuditStore;
import org.amana.triage.audit.LogQuery;
import org.amana.triage.custody.Role;
import org.amana.witness.LogRow;

/** The auditor looks at the log: who did what when. */
@Stateless
public class ReadLog {

    public static final int PAGE = 100;

    @Inject
    private AuditStore store;

    @Inject
    private LogKey key;

    /** The newest first; at most {@link #PAGE} and one more, which says that there is another page. */
    @RolesAllowed(Role.OF_AUDITOR)
    public List<LogRow> rows(LogQuery query) {
        return store.matching(query, PAGE + 1).stream().map(AuditRow::row).toList();
    }

    @RolesAllowed(Role.OF_AUDITOR)
    public List<String> officers() {
        return store.officers();
    }

    /** The newest first. */
    @RolesAllowed(Role.OF_AUDITOR)
    public List<AuditCheckpoint> checkpoints() {
        return store.checkpoints();
    }

    /** What a witness verifies checkpoints with. */
    @RolesAllowed(Role.OF_AUDITOR)
    public String verifierKey() {
        return key.verifier().encoded();
    }
}
