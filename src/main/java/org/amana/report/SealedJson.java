package org.amana.report;

import jakarta.json.stream.JsonGenerator;
import java.util.function.Function;

/** What report, message and answer have in common as JSON. */
final class SealedJson {

    /** A report of 4,000 characters is some 20 KB; other programs may ask more questions. */
    static final int MAX_BYTES = 512 * 1024;

    private static final String RECIPIENT = "age1pq1[02-9ac-hj-np-z]{1,2500}";

    private SealedJson() {}

    /** Reads what anyone may have sealed: either it fits in every part, or it is {@link NotAReport}. */
    static <T> T read(byte[] json, String format, Function<JsonNode, T> reader) throws NotAReport {
        try {
            JsonNode root = StrictJson.read(json, MAX_BYTES);
            if (!root.text("format").equals(format)) {
                throw root.get("format").fault("must be " + format);
            }
            return reader.apply(root);
        } catch (IllegalArgumentException e) {
            // Without its cause: that may quote what was sent.
            throw new NotAReport();
        }
    }

    static void writeHead(JsonGenerator json, String format, Language language) {
        json.write("format", format).write("language", language.tag());
    }

    static Language language(JsonNode root) {
        return Language.of(root.text("language"));
    }

    static String recipient(String replyTo) {
        if (!replyTo.matches(RECIPIENT)) throw new IllegalArgumentException("Not a recipient to reply to.");
        return replyTo;
    }

    static String text(String text) {
        if (text.length() > Answers.MAX_VALUE_LENGTH) throw new IllegalArgumentException("The text is too long.");
        return TypedText.clean(text);
    }
}
