package org.amana.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person adds later, as it is sealed: {@code amana-message/1}.
 *
 * @param consents the switches that were changed, by code; those not named stay as they were
 * @param withdrawn the person takes the report back
 * @param replyTo as in {@link Report}: a message whose mailbox has no case becomes a case
 */
public record Message(
        Language language,
        String text,
        Map<String, Boolean> consents,
        boolean withdrawn,
        boolean urgent,
        String replyTo,
        List<AttachmentEntry> attachments) {

    public static final String FORMAT = "amana-message/1";

    /** The longest text the follow-up page takes. */
    public static final int MAX_LENGTH = 4_000;

    private static final int MAX_CONSENTS = 32;

    public Message {
        text = SealedJson.text(text);
        consents = Map.copyOf(consents);
        if (consents.size() > MAX_CONSENTS || consents.keySet().stream().anyMatch(code -> !code.matches("[A-Z][A-Z0-9_]{0,39}"))) {
            throw new IllegalArgumentException("Not the codes of consents.");
        }
        SealedJson.recipient(replyTo);
        attachments = AttachmentEntry.checked(attachments);
    }

    public byte[] toJson() {
        return StrictJson.write(json -> {
            SealedJson.writeHead(json, FORMAT, language);
            json.write("text", text);
            json.writeStartObject("consents");
            consents.keySet().stream().sorted().forEach(code -> json.write(code, consents.get(code)));
            json.writeEnd();
            json.write("withdrawn", withdrawn).write("urgent", urgent).write("reply_to", replyTo);
            AttachmentEntry.write(json, attachments);
        });
    }

    /** Reads what anyone may have sealed. Trailing spaces are padding. */
    public static Message parse(byte[] json) throws NotAReport {
        return SealedJson.read(json, FORMAT, Message::read);
    }

    private static Message read(JsonNode root) {
        // A field passed over here could be a text that nobody ever reads.
        root.onlyKeys("format", "language", "text", "consents", "withdrawn", "urgent", "reply_to", "attachments");
        Map<String, Boolean> consents = new LinkedHashMap<>();
        root.find("consents").ifPresent(node -> node.keys().forEach(code -> consents.put(code, node.get(code).flag())));
        return new Message(
                SealedJson.language(root),
                root.text("text"),
                consents,
                root.flag("withdrawn"),
                root.flag("urgent"),
                root.text("reply_to"),
                AttachmentEntry.read(root.get("attachments")));
    }

    @Override
    public String toString() {
        return "Message[" + attachments.size() + " attachments]";
    }
}
