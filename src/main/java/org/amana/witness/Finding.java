package org.amana.witness;

/** What a check of a log found. */
public sealed interface Finding {

    /** All is as it was written. */
    record Whole(long rows) implements Finding {}

    /** The first row that was changed, left out or put in, counted from 1. */
    record AlteredRow(long seq) implements Finding {}

    /**
     * The rows fit each other, but the first {@code size} of them are not those that a signed checkpoint saw: they were
     * written anew, or put back to an earlier day.
     */
    record NotAsWitnessed(long size) implements Finding {}
}
