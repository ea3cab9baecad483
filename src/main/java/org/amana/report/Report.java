package org.amana.report;

import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person sends, as it is sealed: {@code amana-report/1}.
 *
 * @param replyTo the reporter's recipient, {@code age1pq1…}
 */
public record Report(
        String questionnaireId,
        int questionnaireVersion,
        Language language,
        Answers answers,
        String replyTo,
        List<AttachmentEntry> attachments) {

    public static final String FORMAT = "amana-report/1";

    /** No report, message or answer is longer, as JSON and padded. */
    public static final int MAX_BYTES = SealedJson.MAX_BYTES;

    public Report {
        if (!questionnaireId.matches("[a-z0-9-]{1,40}") || questionnaireVersion < 1) {
            throw new IllegalArgumentException("Not a questionnaire.");
        }
        SealedJson.recipient(replyTo);
        attachments = AttachmentEntry.checked(attachments);
    }

    public static Report of(
            Questionnaire questionnaire, Language language, Answers answers, String replyTo, List<AttachmentEntry> attachments) {
        return new Report(questionnaire.id(), questionnaire.version(), language, answers, replyTo, attachments);
    }

    public byte[] toJson() {
        return StrictJson.write(json -> {
            SealedJson.writeHead(json, FORMAT, language);
            json.writeStartObject("questionnaire")
                    .write("id", questionnaireId)
                    .write("version", questionnaireVersion)
                    .writeEnd();
            writeAnswers(json);
            json.write("reply_to", replyTo);
            AttachmentEntry.write(json, attachments);
        });
    }

    private void writeAnswers(JsonGenerator json) {
        json.writeStartObject("answers");
        for (String id : answers.ids()) {
            List<String> values = answers.all(id);
            if (values.size() == 1) {
                json.write(id, values.getFirst());
            } else {
                json.writeStartArray(id);
                values.forEach(json::write);
                json.writeEnd();
            }
        }
        json.writeEnd();
    }

    /** Reads what anyone may have sealed. Trailing spaces are padding. */
    public static Report parse(byte[] json) throws NotAReport {
        return SealedJson.read(json, FORMAT, Report::read);
    }

    private static Report read(JsonNode root) {
        // A field passed over here could be a text that nobody ever reads.
        root.onlyKeys("format", "language", "questionnaire", "answers", "reply_to", "attachments");
        JsonNode questionnaire = root.get("questionnaire");
        return new Report(
                questionnaire.text("id"),
                questionnaire.get("version").number(),
                SealedJson.language(root),
                readAnswers(root.get("answers")),
                root.text("reply_to"),
                AttachmentEntry.read(root.get("attachments")));
    }

    private static Answers readAnswers(JsonNode node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String id : node.keys()) {
            JsonNode value = node.get(id);
            List<String> texts = value.isText() ? List.of(value.text()) : value.items().stream().map(JsonNode::text).toList();
            values.put(id, texts.stream().map(SealedJson::text).toList());
        }
        return Answers.of(values);
    }

    @Override
    public String toString() {
        return "Report[" + attachments.size() + " attachments]";
    }
}
