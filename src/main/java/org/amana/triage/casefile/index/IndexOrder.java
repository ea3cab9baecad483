package org.amana.triage.casefile.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;

/** In which order lines stand. */
public final class IndexOrder {

    private static final Comparator<IndexRow> BY_DUE = Comparator.comparing(IndexOrder::due);

    private static final Comparator<IndexRow> TIES =
            BY_DUE.thenComparing(IndexRow::urgency).thenComparing(row -> row.caseId().hex());

    private IndexOrder() {}

    public static Comparator<IndexRow> of(IndexQuery query) {
        var by = by(query.sort());
        return (query.descending() ? by.reversed() : by).thenComparing(TIES);
    }

    private static Comparator<IndexRow> by(IndexQuery.Sort sort) {
        return switch (sort) {
            case URGENCY -> Comparator.comparing(IndexRow::urgency);
            case DUE -> BY_DUE;
            case DAY -> Comparator.comparing(IndexRow::day);
            case PLACE -> Comparator.comparing(row -> text(row.placeType()) + text(row.place()));
            case KINDS -> Comparator.comparing(row -> String.join(" ", row.kinds()));
            case REPORTER -> Comparator.comparing(row -> text(row.reporterType()));
            case LANGUAGE -> Comparator.comparing(IndexRow::language);
            case STATE -> Comparator.comparing(IndexRow::state);
            case ASSIGNED_TO -> Comparator.comparing(row -> text(row.assignedTo().map(OfficerName::value)));
            case WAITING_FOR -> Comparator.comparing(IndexRow::waitingFor);
        };
    }

    /** A day stands for its end; nothing owed comes last. */
    private static Instant due(IndexRow row) {
        return row.due()
                .map(due -> due.minute()
                        .orElseGet(() -> due.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(Instant.MAX);
    }

    private static String text(Optional<String> code) {
        return code.orElse("\uffff");
    }
}
