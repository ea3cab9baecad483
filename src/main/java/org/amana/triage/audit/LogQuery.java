package org.amana.triage.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of the log.
 *
 * @param before only rows with a smaller number: those of the next page
 * @param from inclusive, {@code to} exclusive
 * @param act by its name: the log may hold one that this version does not know
 */
public record LogQuery(long before, Instant from, Instant to, Optional<String> officer, Optional<String> act) {

    /** Later than any row; rows keep seconds. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    public static LogQuery all() {
        return new LogQuery(Long.MAX_VALUE, Instant.EPOCH, FOR_EVER, Optional.empty(), Optional.empty());
    }
}
