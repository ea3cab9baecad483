package org.amana.triage.casefile.destruction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.report.CaseState;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.AtCase;
import org.amana.triage.casefile.CaseAccess;
import org.amana.triage.casefile.answering.OutgoingStore;
import org.amana.triage.casefile.destruction.DestroyOutcome.Damaged;
import org.amana.triage.casefile.destruction.DestroyOutcome.Destroyed;
import org.amana.triage.casefile.destruction.DestroyOutcome.NoSuchCase;
import org.amana.triage.casefile.destruction.DestroyOutcome.NotPossible;
import org.amana.triage.casefile.destruction.DestroyOutcome.SecondOfficerNeeded;
import org.amana.triage.casefile.index.CaseDestroyed;
import org.amana.triage.casefile.rows.ProposalRow;
import org.amana.triage.collection.ArrivalStore;
import org.amana.triage.collection.DestroyedItem;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.Vault;

/**
 * The second officer confirms: keys, rows, age headers and payloads of the case are gone for ever, all in one transaction
 * with the certificate and the row of the log that binds it.
 */
@Stateless
public class DestroyCase {

    @Inject
    private CaseAccess access;

    @Inject
    private Vault vault;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private OutgoingStore outgoing;

    @Inject
    private CertificateStore certificates;

    @Inject
    private AuditLog log;

    @Inject
    private Event<CaseDestroyed> destroyed;

    @Inject
    private Clock clock;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public DestroyOutcome confirm(CaseId id) {
        return access.at(id, this::confirmed, new NoSuchCase(), new Damaged());
    }

    private DestroyOutcome confirmed(AtCase at) throws Damage {
        var proposal = ProposalRow.of(at.opened());
        if (proposal.isEmpty() || at.entry().decision().state() != CaseState.CLOSED) {
            return new NotPossible();
        }
        if (proposal.get().by().equals(at.officer())) {
            return new SecondOfficerNeeded();
        }
        return new Destroyed(destroy(at, proposal.get()));
    }

    private Certificate destroy(AtCase at, ProposalRow proposal) {
        var opened = at.opened();
        var file = opened.file();
        var manifest = vault.destroy(opened);
        outgoing.removeAll(file.id());
        opened.items().forEach(arrivals::forget);
        var certificate = new Certificate(
                file.id(),
                file.desk(),
                file.day(),
                LocalDate.now(clock),
                proposal.by(),
                at.officer(),
                proposal.reason(),
                file.parts(),
                file.bytes(),
                manifest,
                opened.items().stream().map(DestroyedItem::sha256).toList());
        certificates.add(certificate);
        destroyed.fire(new CaseDestroyed(file.desk(), file.id()));
        log.write(AuditEntry.by(at.officer(), Act.DESTROYED)
                .on(file.id())
                .about(proposal.reason().name())
                .with(certificate.sha256()));
        return certificate;
    }
}
