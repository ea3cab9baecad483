package org.amana.triage.casefile.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.AtCase;
import org.amana.triage.casefile.CaseAccess;
import org.amana.triage.casefile.export.ExportOutcome.Damaged;
import org.amana.triage.casefile.export.ExportOutcome.NoSuchCase;
import org.amana.triage.casefile.export.ExportOutcome.Ready;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.Damage;

/** A case leaves the house, sealed as it came. That it does is written into the log before its first byte. */
@Stateless
public class ExportCase {

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

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ExportOutcome export(CaseId id) {
        return access.at(id, this::ready, new NoSuchCase(), new Damaged());
    }

    private ExportOutcome ready(AtCase at) throws Damage {
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
        return new Ready(file.id(), out -> archive.write(payloads, out));
    }
}
