package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amana.report.CaseState;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.DeleteIdentity;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.casefile.destruction.DestroyCase;
import org.amana.triage.casefile.destruction.DestroyOutcome;
import org.amana.triage.casefile.destruction.ProposeDestruction;
import org.amana.triage.casefile.rows.ProposalRow;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;

/** What cannot be undone: buttons of the form of the case page. Each takes a tick beside it. */
@Named
@RequestScoped
public class EndCasePage {

    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;

    @Inject
    private CasePage page;

    @Inject
    private SentForm form;

    @Inject
    private ChangeCasePage change;

    @Inject
    private DeleteIdentity deleteIdentity;

    @Inject
    private ProposeDestruction propose;

    @Inject
    private DestroyCase destroy;

    @Inject
    private CurrentOfficer current;

    String deleteIdentity() {
        return ticked("sure.identity", id -> change.settle(deleteIdentity.delete(id, form.version()), "identity", ""));
    }

    String propose() {
        return ticked("sure.propose", id -> {
            var reason = form.chosen("why", DestructionReason.values());
            return reason.isEmpty()
                    ? change.again("end.why.missing", HttpServletResponse.SC_BAD_REQUEST)
                    : change.settle(propose.propose(id, form.version(), reason.get()), "proposed", "");
        });
    }

    String decline() {
        return change.withCase(id -> change.settle(propose.decline(id, form.version()), "declined", ""));
    }

    String confirm() {
        return ticked("sure.destroy", id -> switch (destroy.confirm(id)) {
            case DestroyOutcome.Destroyed done -> "/certificates?faces-redirect=true&id=" + done.certificate().id();
            case DestroyOutcome.NotPossible not -> change.again("not.possible", CONFLICT);
            case DestroyOutcome.SecondOfficerNeeded second -> change.again("end.second", CONFLICT);
            case DestroyOutcome.Damaged damaged -> null;
            case DestroyOutcome.NoSuchCase none -> null;
        });
    }

    private String ticked(String box, Function<CaseId, String> act) {
        if (form.typed(box).isEmpty()) {
            return change.again("end.tick", HttpServletResponse.SC_BAD_REQUEST);
        }
        return change.withCase(act);
    }

    public Optional<ProposalRow> getProposal() {
        return page.getView().proposal();
    }

    public boolean isProposable() {
        return getProposal().isEmpty()
                && page.getView().state() == CaseState.CLOSED
                && current.unlocked().filter(officer -> officer.role() == Role.COORDINATOR).isPresent();
    }

    /** Whether this officer is the second one. */
    public boolean isConfirmable() {
        return page.getView().state() == CaseState.CLOSED
                && getProposal().filter(proposal -> !isMine(proposal)).isPresent();
    }

    private boolean isMine(ProposalRow proposal) {
        return current.unlocked().filter(officer -> officer.name().equals(proposal.by())).isPresent();
    }

    public List<DestructionReason> getReasons() {
        return List.of(DestructionReason.values());
    }
}
