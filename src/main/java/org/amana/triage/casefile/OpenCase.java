package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.OpenCaseOutcome.Damaged;
import org.amana.triage.casefile.OpenCaseOutcome.NoSuchCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.casefile.OpenCaseOutcome.Withheld;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.Damage;

/** Checks every row of a case against its manifest and the audit log, then shows it. Each opening is audited. */
@Stateless
public class OpenCase {

    @Inject
    private CaseAccess access;

    @Inject
    private SaveCase saveCase;

    @Inject
    private ShowCase showCase;

    @Inject
    private AuditLog log;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public OpenCaseOutcome open(CaseId id) {
        return access.at(id, this::opened, new NoSuchCase(), new Damaged(), new Withheld());
    }

    private OpenCaseOutcome opened(AtCase at) throws Damage {
        var entry = at.entry();
        // Every row is opened before anything is written: a damaged one ends in no half-done act.
        var parts = showCase.parts(at);
        var now = marked(at, entry);
        return new Opened(showCase.show(at, now, parts));
    }

    /** The first look, and the first after a message, change what the index says; any other is only logged. */
    private IndexEntry marked(AtCase at, IndexEntry entry) {
        var marks = entry.marks();
        if (!marks.unopened() && !marks.newMessage()) {
            log.write(AuditEntry.by(at.officer(), Act.OPENED).on(at.opened().id()));
            return entry;
        }
        // From now on the minutes are in the sealed index row alone.
        at.opened().file().minutes(Optional.empty(), Optional.empty());
        var seen = entry.with(marks.seen());
        var act = marks.unopened() ? Act.FIRST_OPENED : Act.OPENED;
        saveCase.save(at.opened(), at.keys(), seen, Change.by(at.officer(), act));
        return seen;
    }
}
