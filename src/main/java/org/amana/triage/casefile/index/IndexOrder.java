package org.amana.triage.casefile.index;

import java.text.CollationKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amana.triage.casefile.ColumnWords;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexQuery.Sort;
import org.amana.triage.casefile.IndexRow;

/** In which order lines stand. */
public final class IndexOrder {

    /** States, urgencies and who is waited for have an order of their own; these have that of a dictionary. */
    private static final Set<Sort> BY_WORDS = EnumSet.of(Sort.PLACE, Sort.KINDS, Sort.REPORTER, Sort.ASSIGNED_TO);

    private static final Comparator<Line> BY_DUE = Comparator.comparing(Line::due);

    private static final Comparator<Line> TIES =
            BY_DUE.thenComparing(line -> line.row().urgency()).thenComparing(line -> line.row().caseId().hex());

    private IndexOrder() {}

    /**
     * What is compared again and again, worked out once.
     *
     * @param word the place of its word among all words; null where it says nothing, or where no words are sorted
     */
    private record Line(IndexRow row, Instant due, CollationKey word) {}

    public static List<IndexRow> sorted(Stream<IndexRow> rows, IndexQuery query, ColumnWords words) {
        var word = BY_WORDS.contains(query.sort()) ? weighed(query.sort(), words) : (Function<IndexRow, CollationKey>) row -> null;
        return rows.map(row -> new Line(row, due(row), word.apply(row)))
                .sorted(directed(by(query.sort()), query).thenComparing(TIES))
                .map(Line::row)
                .toList();
    }

    /** There are few words and many lines: each word is weighed once. */
    private static Function<IndexRow, CollationKey> weighed(Sort column, ColumnWords words) {
        var collator = words.collator();
        var known = new HashMap<String, CollationKey>();
        return row -> known.computeIfAbsent(
                words.of(column, row), word -> word.isEmpty() ? null : collator.getCollationKey(word));
    }

    private static Comparator<Line> directed(Comparator<Line> by, IndexQuery query) {
        return query.descending() ? by.reversed() : by;
    }

    private static Comparator<Line> by(Sort sort) {
        return switch (sort) {
            case URGENCY -> Comparator.comparing(line -> line.row().urgency());
            case DUE -> BY_DUE;
            case DAY -> Comparator.comparing(line -> line.row().day());
            case LANGUAGE -> Comparator.comparing(line -> line.row().language());
            case STATE -> Comparator.comparing(line -> line.row().state());
            case WAITING_FOR -> Comparator.comparing(line -> line.row().waitingFor());
            case PLACE, KINDS, REPORTER, ASSIGNED_TO ->
                Comparator.comparing(Line::word, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    /** A day stands for its end; nothing owed comes last. */
    private static Instant due(IndexRow row) {
        return row.due()
                .map(due -> due.minute()
                        .orElseGet(() -> due.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(Instant.MAX);
    }
}
