package org.amana.triage.casefile.rows;

import java.time.Instant;
import org.amana.courier.AnswerId;
import org.amana.platform.SharedJson;
import org.amana.report.Language;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.Exchange;

/** What the team answered, as the ANSWER row keeps it. */
public record AnswerRow(AnswerId id, Instant at, OfficerName by, Language language, String text, Exchange.Delivery delivery) {

    public AnswerRow now(Exchange.Delivery next) {
        return new AnswerRow(id, at, by, language, text, next);
    }

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("id", id.hex())
                .add("at", at.getEpochSecond())
                .add("by", by.value())
                .add("language", language.tag())
                .add("text", text)
                .add("delivery", delivery.name()));
    }

    public static AnswerRow parse(byte[] plaintext) {
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
