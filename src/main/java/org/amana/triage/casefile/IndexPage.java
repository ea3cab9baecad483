package org.amana.triage.casefile;

import java.util.List;

/**
 * Some lines of the inbox.
 *
 * @param total how many lines match in all
 */
public record IndexPage(List<IndexRow> rows, int total) {

    public IndexPage {
        rows = List.copyOf(rows);
    }
}
