package org.amana.triage.casefile;

import java.text.Collator;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What an officer reads in a column of the inbox: lines stand in the order of these words, not of the codes behind them.
 *
 * @param word empty where the column says nothing
 */
public record ColumnWords(Locale locale, BiFunction<IndexQuery.Sort, IndexRow, String> word) {

    public String of(IndexQuery.Sort column, IndexRow row) {
        return word.apply(column, row);
    }

    /** As a dictionary of that language has it. */
    public Collator collator() {
        return Collator.getInstance(locale);
    }
}
