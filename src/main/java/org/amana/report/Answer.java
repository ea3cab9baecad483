package org.amana.report;

/**
 * What the team answers, as it is sealed to the reporter: {@code amana-answer/1}. It names no officer and no time.
 *
 * @param status what the reporter may know of the state of things
 */
public record Answer(Language language, String text, PublicStatus status) {

    public static final String FORMAT = "amana-answer/1";

    /** The longest text the desk takes. */
    public static final int MAX_LENGTH = 8_000;

    public Answer {
        text = SealedJson.text(text);
    }

    public byte[] toJson() {
        return StrictJson.write(json -> {
            SealedJson.writeHead(json, FORMAT, language);
            json.write("text", text).write("status", status.name());
        });
    }

    /** Anyone who knows a reporter's recipient could seal an answer to it, so this is as wary as the reading of a report. */
    public static Answer parse(byte[] json) throws NotAReport {
        return SealedJson.read(json, FORMAT, root -> {
            root.onlyKeys("format", "language", "text", "status");
            return new Answer(SealedJson.language(root), root.text("text"), PublicStatus.valueOf(root.text("status")));
        });
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
