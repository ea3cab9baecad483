package org.amana.triage.casefile.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.AtCase;
import org.amana.triage.casefile.CaseAccess;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.vault.Damage;

/** Writes into the log that a case was taken out, before any of it is. */
@ApplicationScoped
@Transactional
public class RecordExport {

    @Inject
    private CaseAccess access;

    @Inject
    private PayloadStore payloads;

    @Inject
    private KnownDirectory directory;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** How asking ended. */
    sealed interface Outcome permits Allowed, Damaged, NoSuchCase {}

    /** What shall leave, and what it opens with here. */
    record Allowed(CaseArchive archive, DeskKeys keys) implements Outcome {}

    record Damaged() implements Outcome {}

    record NoSuchCase() implements Outcome {}

    public Outcome record(CaseId id) {
        return access.at(id, this::allowed, new NoSuchCase(), new Damaged());
    }

    /** Found after it was allowed, while its parts were opened: nothing left. */
    public void damaged(CaseId id) {
        log.write(AuditEntry.byMachine(Act.DAMAGE_FOUND).on(id));
    }

    private Outcome allowed(AtCase at) throws Damage {
        var file = at.opened().file();
        var archive = new CaseArchive(
                directory.directory().deployment(),
                file.id(),
                file.desk().value(),
                file.day(),
                LocalDate.now(clock),
                ExportedPart.of(at.opened(), payloads),
                at.opened().gone());
        log.write(AuditEntry.by(at.officer(), Act.CASE_EXPORTED).on(file.id()));
        return new Allowed(archive, at.keys());
    }
}
