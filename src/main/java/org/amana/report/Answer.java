package org.amana.report;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the team answers, as it is sealed to the reporter: {@code amana-answer/1}. It names no officer and no time.
 *
 * @param status what the reporter may know of the state of things
 * @param desk which team answers, as the directory names it: what is added later goes there. Older answers do not tell
 * @param number which of the team's answers to this person it is: of two on one day the higher one is later. Older answers
 *     do not tell
 */
public record Answer(Language language, String text, PublicStatus status, Optional<String> desk, OptionalInt number) {

    public static final String FORMAT = "amana-answer/1";

    /** The longest text the desk takes. */
    public static final int MAX_LENGTH = 8_000;

    private static final String DESK = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?";

    public Answer {
        text = SealedJson.text(text);
        if (desk.isPresent() && !desk.get().matches(DESK)) throw new IllegalArgumentException("Not the id of a desk.");
    }

    public byte[] toJson() {
        return StrictJson.write(this::write);
    }

    private void write(JsonGenerator json) {
        SealedJson.writeHead(json, FORMAT, language);
        json.write("text", text).write("status", status.name());
        desk.ifPresent(id -> json.write("desk", id));
        number.ifPresent(which -> json.write("number", which));
    }

    /** Anyone who knows a reporter's recipient could seal an answer to it, so this is as wary as the reading of a report. */
    public static Answer parse(byte[] json) throws NotAReport {
        return SealedJson.read(json, FORMAT, root -> {
            root.onlyKeys("format", "language", "text", "status", "desk", "number");
            return new Answer(
                    SealedJson.language(root),
                    root.text("text"),
                    PublicStatus.valueOf(root.text("status")),
                    root.find("desk").map(JsonNode::text),
                    root.find("number").map(which -> OptionalInt.of(which.number())).orElseGet(OptionalInt::empty));
        });
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
