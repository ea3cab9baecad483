package org.amana.triage.casefile;

import jakarta.json.Json;
import java.time.Instant;
import org.amana.courier.AnswerId;
import org.amana.report.Language;
import org.amana.triage.OfficerName;

/** What the team answered, as the ANSWER row keeps it. */
record AnswerRow(AnswerId id, Instant at, OfficerName by, Language language, String text, Exchange.Delivery delivery) {

    AnswerRow now(Exchange.Delivery next) {
        return new AnswerRow(id, at, by, language, text, next);
    }

    byte[] toJson() {
        return Fields.bytes(Json.createObjectBuilder()
                .add("id", id.hex())
                .add("at", at.getEpochSecond())
                .add("by", by.value())
                .add("language", language.tag())
                .add("text", text)
                .add("delivery", delivery.name()));
    }

    static AnswerRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new AnswerRow(
                new AnswerId(row.text("id")),
                row.second("at"),
                new OfficerName(row.text("by")),
                Language.of(row.text("language")),
                row.text("text"),
                Exchange.Delivery.valueOf(row.text("delivery"))));
    }

    @Override
    public String toString() {
        return "AnswerRow[" + id + "]";
    }
}
