package org.amana.triage.casefile;

import java.util.List;
import org.amana.courier.ItemId;
import org.amana.report.Answers;

/** How unmasking ended. */
public sealed interface UnmaskOutcome {

    record Unmasked(List<ToldIdentity> identities) implements UnmaskOutcome {

        public Unmasked {
            identities = List.copyOf(identities);
        }
    }

    /** Without a reason of at least a few words nothing is shown. */
    record ReasonMissing() implements UnmaskOutcome {}

    /** Nobody gave a name, or it was deleted. */
    record NothingGiven() implements UnmaskOutcome {}

    record Damaged() implements UnmaskOutcome {}

    record NoSuchCase() implements UnmaskOutcome {}

    /** The identity answers of one report. */
    record ToldIdentity(ItemId item, Answers answers) {

        @Override
        public String toString() {
            return "ToldIdentity[" + item + "]";
        }
    }
}
