package org.amana.triage.casefile;

import java.util.List;

/** How a change of a case ended. */
public sealed interface ChangeOutcome {

    /** It is written, and so is its audit row. */
    record Changed(long version) implements ChangeOutcome {}

    /** Someone changed the case since it was shown; nothing was overwritten. */
    record LostRace(List<HistoryLine> since) implements ChangeOutcome {

        public LostRace {
            since = List.copyOf(since);
        }
    }

    /** The present state, or the mailbox, does not allow it. */
    record NotPossible() implements ChangeOutcome {}

    /** Whoever set the present state cannot take it further alone. */
    record SecondOfficerNeeded() implements ChangeOutcome {}

    record Damaged() implements ChangeOutcome {}

    record NoSuchCase() implements ChangeOutcome {}
}
