package org.amana.triage.casefile;

import jakarta.json.Json;
import java.time.Instant;
import org.amana.triage.OfficerName;

/** An internal note, as the NOTE row keeps it. */
record NoteRow(Instant at, OfficerName by, String text) {

    byte[] toJson() {
        return Fields.bytes(Json.createObjectBuilder()
                .add("at", at.getEpochSecond())
                .add("by", by.value())
                .add("text", text));
    }

    static NoteRow parse(byte[] plaintext) {
        return Fields.read(
                plaintext, row -> new NoteRow(row.second("at"), new OfficerName(row.text("by")), row.text("text")));
    }

    @Override
    public String toString() {
        return "NoteRow[hidden]";
    }
}
