package org.amana.triage.casefile.destruction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.Changes;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.casefile.rows.ProposalRow;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.RowKind;

/** A coordinator proposes that a closed case be destroyed; anyone of the desk may decline. Nothing is lost by either. */
@Stateless
public class ProposeDestruction {

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.OF_COORDINATOR)
    public ChangeOutcome propose(CaseId id, long expectedVersion, DestructionReason reason) {
        return changes.decide(id, expectedVersion, at -> {
            var isClosed = at.entry().decision().state() == CaseState.CLOSED;
            if (!isClosed || ProposalRow.of(at.opened()).isPresent()) {
                return Optional.empty();
            }
            at.opened().add(RowKind.DESTRUCTION, new ProposalRow(at.officer(), clock.instant(), reason).toJson());
            return Optional.of(new Decided(at.entry(), Change.by(at.officer(), Act.DESTRUCTION_PROPOSED)));
        });
    }

    /** The case stays. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome decline(CaseId id, long expectedVersion) {
        return changes.decide(id, expectedVersion, at -> {
            if (ProposalRow.of(at.opened()).isEmpty()) {
                return Optional.empty();
            }
            at.opened().removeAll(RowKind.DESTRUCTION);
            return Optional.of(new Decided(at.entry(), Change.by(at.officer(), Act.DESTRUCTION_DECLINED)));
        });
    }
}
