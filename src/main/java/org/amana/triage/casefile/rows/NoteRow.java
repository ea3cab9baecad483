package org.amana.triage.casefile.rows;

import java.time.Instant;
import org.amana.platform.SharedJson;
import org.amana.triage.OfficerName;

/** An internal note, as the NOTE row keeps it. */
public record NoteRow(Instant at, OfficerName by, String text) {

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("at", at.getEpochSecond())
                .add("by", by.value())
                .add("text", text));
    }

    public static NoteRow parse(byte[] plaintext) {
        return Fields.read(
                plaintext, row -> new NoteRow(row.second("at"), new OfficerName(row.text("by")), row.text("text")));
    }

    @Override
    public String toString() {
        return "NoteRow[hidden]";
    }
}
