package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.custody.Role;

/** A person decides on urgency and state. */
@Stateless
public class ChangeCase {

    @Inject
    private Changes changes;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setUrgency(CaseId id, long expectedVersion, Urgency urgency) {
        return changes.decide(id, expectedVersion, at -> {
            var entry = at.entry();
            var change = Change.by(at.officer(), Act.URGENCY_SET).from(entry.decision().urgency(), urgency);
            return Optional.of(new Decided(entry.with(entry.decision().confirmed(urgency)), change));
        });
    }

    /** Only along the table of {@link CaseState#next()}. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setState(CaseId id, long expectedVersion, CaseState state) {
        return changes.decide(id, expectedVersion, at -> {
            var entry = at.entry();
            var before = entry.decision().state();
            if (!before.mayBecome(state)) {
                return Optional.empty();
            }
            var change = Change.by(at.officer(), Act.STATE_SET).from(before, state);
            return Optional.of(new Decided(entry.with(entry.decision().with(state)), change));
        });
    }
}
