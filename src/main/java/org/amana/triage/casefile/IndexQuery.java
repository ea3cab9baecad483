package org.amana.triage.casefile;

import java.util.Optional;
import org.amana.report.Language;

/** Which lines of the inbox, in which order. */
public record IndexQuery(Filter filter, Sort sort, boolean descending, int first, int size) {

    private static final int MOST_ROWS = 200;

    public IndexQuery {
        if (first < 0 || size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_ROWS + " rows");
        }
    }

    /** What must hold for a line; what is empty does not matter. */
    public record Filter(
            Tab tab, String reference, Optional<String> region, Optional<String> placeType, Optional<Language> language) {

        public static Filter of(Tab tab) {
            return new Filter(tab, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The tabs above the inbox. */
    public enum Tab {
        TO_TRIAGE,
        URGENT,
        MINE,
        WAITING_FOR_PERSON,
        ALL
    }

    /** The columns that can be sorted. Ties are broken by due time, then urgency, then id. */
    public enum Sort {
        URGENCY,
        DUE,
        DAY,
        PLACE,
        KINDS,
        REPORTER,
        LANGUAGE,
        STATE,
        ASSIGNED_TO,
        WAITING_FOR
    }
}
