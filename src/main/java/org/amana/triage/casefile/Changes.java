package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.Damaged;
import org.amana.triage.casefile.ChangeOutcome.LostRace;
import org.amana.triage.casefile.ChangeOutcome.NoSuchCase;
import org.amana.triage.casefile.ChangeOutcome.NotPossible;
import org.amana.triage.casefile.rows.HistoryRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.vault.Damage;

/** What all changes by officers have in common: nobody overwrites what they have not seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Changes {

    @Inject
    private CaseAccess access;

    @Inject
    private SaveCase saveCase;

    /** What a decision does to a case; empty when the case does not allow it. */
    public interface Decide {
        Optional<Decided> on(AtCase at) throws Damage;
    }

    /** The index entry as it shall be, and what to write about it. */
    public record Decided(IndexEntry entry, Change change) {}

    /** What speaks against it, whatever the decision. */
    public interface Objection {
        Optional<ChangeOutcome> on(AtCase at) throws Damage;
    }

    public ChangeOutcome decide(CaseId id, long expectedVersion, Decide decide) {
        return decide(id, expectedVersion, at -> Optional.empty(), decide);
    }

    public ChangeOutcome decide(CaseId id, long expectedVersion, Objection objection, Decide decide) {
        return access.at(id, at -> decided(at, expectedVersion, objection, decide), new NoSuchCase(), new Damaged());
    }

    private ChangeOutcome decided(AtCase at, long expectedVersion, Objection objection, Decide decide) throws Damage {
        var missed = at.history().stream()
                .filter(row -> row.version() > expectedVersion && Change.mustBeTold(row.line().act()))
                .map(HistoryRow::line)
                .toList();
        if (!missed.isEmpty()) {
            return new LostRace(missed);
        }
        var against = objection.on(at);
        if (against.isPresent()) {
            return against.get();
        }
        var decided = decide.on(at);
        return decided.isEmpty() ? new NotPossible() : new Changed(save(at, decided.get()));
    }

    private long save(AtCase at, Decided decided) {
        return saveCase.save(at.opened(), at.keys(), decided.entry(), decided.change());
    }
}
