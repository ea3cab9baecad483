package org.amana.triage.casefile.index;

import java.text.CollationKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.triage.casefile.ColumnWords;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexQuery.Sort;
import org.amana.triage.casefile.IndexRow;

/** In which order lines stand. */
public final class IndexOrder {

    /** States, urgencies and who is waited for have an order of their own; these have that of a dictionary. */
    private static final Set<Sort> BY_WORDS = EnumSet.of(Sort.PLACE, Sort.KINDS, Sort.REPORTER, Sort.ASSIGNED_TO);

    private static final Comparator<IndexRow> BY_DUE = Comparator.comparing(IndexOrder::due);

    private static final Comparator<IndexRow> TIES =
            BY_DUE.thenComparing(IndexRow::urgency).thenComparing(row -> row.caseId().hex());

    private IndexOrder() {}

    /** A line with the place of its word among all words; none where it says nothing. */
    private record Worded(IndexRow row, CollationKey word) {}

    public static List<IndexRow> sorted(Stream<IndexRow> rows, IndexQuery query, ColumnWords words) {
        if (BY_WORDS.contains(query.sort())) {
            return sortedByWords(rows, query, words);
        }
        return rows.sorted(directed(by(query.sort()), query).thenComparing(TIES)).toList();
    }

    /** There are few words and many lines: each word is weighed once. */
    private static List<IndexRow> sortedByWords(Stream<IndexRow> rows, IndexQuery query, ColumnWords words) {
        var collator = words.collator();
        var known = new HashMap<String, CollationKey>();
        Comparator<Worded> byWord = Comparator.comparing(Worded::word, Comparator.nullsLast(Comparator.naturalOrder()));
        return rows.map(row -> new Worded(
                        row,
                        known.computeIfAbsent(
                                words.of(query.sort(), row), word -> word.isEmpty() ? null : collator.getCollationKey(word))))
                .sorted(directed(byWord, query).thenComparing(Worded::row, TIES))
                .map(Worded::row)
                .toList();
    }

    private static <T> Comparator<T> directed(Comparator<T> by, IndexQuery query) {
        return query.descending() ? by.reversed() : by;
    }

    private static Comparator<IndexRow> by(Sort sort) {
        return switch (sort) {
            case URGENCY -> Comparator.comparing(IndexRow::urgency);
            case DUE -> BY_DUE;
            case DAY -> Comparator.comparing(IndexRow::day);
            case LANGUAGE -> Comparator.comparing(IndexRow::language);
            case STATE -> Comparator.comparing(IndexRow::state);
            case WAITING_FOR -> Comparator.comparing(IndexRow::waitingFor);
            case PLACE, KINDS, REPORTER, ASSIGNED_TO -> throw new IllegalArgumentException(sort + " is sorted by words");
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
