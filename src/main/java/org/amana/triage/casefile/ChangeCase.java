package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.ChangeOutcome.SecondOfficerNeeded;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.casefile.rows.HistoryRow;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.Damage;

/** A person decides on urgency and state. */
@Stateless
public class ChangeCase {

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setUrgency(CaseId id, long expectedVersion, Urgency urgency) {
        return changes.decide(id, expectedVersion, at -> {
            var entry = at.entry();
            var change = Change.by(at.officer(), Act.URGENCY_SET).from(entry.decision().urgency(), urgency);
            return Optional.of(new Decided(entry.with(entry.decision().confirmed(urgency)), change));
        });
    }

    /** Only along the table of {@link CaseState#next()}, and some of it only by two. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setState(CaseId id, long expectedVersion, CaseState state) {
        return changes.decide(id, expectedVersion, at -> secondOfficer(at, state), at -> {
            var entry = at.entry();
            var before = entry.decision().state();
            if (!before.mayBecome(state)) {
                return Optional.empty();
            }
            var change = Change.by(at.officer(), Act.STATE_SET).from(before, state);
            return Optional.of(new Decided(entry.moved(state, LocalDate.now(clock)), change));
        });
    }

    private static Optional<ChangeOutcome> secondOfficer(AtCase at, CaseState next) throws Damage {
        var present = at.entry().decision().state();
        return present.takesSecondPerson(next) && setBy(at, present).equals(Optional.of(at.officer()))
                ? Optional.of(new SecondOfficerNeeded())
                : Optional.empty();
    }

    private static Optional<OfficerName> setBy(AtCase at, CaseState present) throws Damage {
        return at.history().stream()
                .map(HistoryRow::line)
                .filter(line -> line.act() == Act.STATE_SET && line.to().equals(present.name()))
                .reduce((earlier, later) -> later)
                .flatMap(HistoryLine::by);
    }
}
