package org.amana.triage.casefile.rows;

import org.amana.platform.SharedJson;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.HistoryLine;

/** A change with what was before and after, as the HISTORY row keeps it; the version that it led to goes with it. */
public record HistoryRow(long version, HistoryLine line) {

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("version", version)
                .add("at", line.at().getEpochSecond())
                .add("by", Fields.orEmpty(line.by()))
                .add("act", line.act().name())
                .add("from", line.from())
                .add("to", line.to()));
    }

    public static HistoryRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new HistoryRow(
                row.number("version"),
                new HistoryLine(
                        row.second("at"), row.officer("by"), Act.valueOf(row.text("act")), row.text("from"), row.text("to"))));
    }
}
