package org.amana.triage.casefile.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** All rows of one kind, opened and read. */
public final class CaseRows {

    private CaseRows() {}

    public static <T> List<T> all(OpenedCase opened, RowKind kind, Function<byte[], T> parse) throws Damage {
        var rows = new ArrayList<T>();
        for (var number : opened.numbers(kind)) {
            rows.add(parse.apply(opened.row(kind, number)));
        }
        return rows;
    }
}
