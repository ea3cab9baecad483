package org.amana.triage.casefile.destruction;

/** How confirming a destruction ended. */
public sealed interface DestroyOutcome {

    record Destroyed(Certificate certificate) implements DestroyOutcome {}

    /** Nobody proposed it, or the case is not closed any more: perhaps the person has written again. */
    record NotPossible() implements DestroyOutcome {}

    /** Who proposed cannot confirm. */
    record SecondOfficerNeeded() implements DestroyOutcome {}

    record Damaged() implements DestroyOutcome {}

    record NoSuchCase() implements DestroyOutcome {}
}
