package org.amana.report;

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

    public Message {
        consents = Map.copyOf(consents);
        attachments = List.copyOf(attachments);
    }

    public byte[] toJson() {
        throw new UnsupportedOperationException();
    }

    public static Message parse(byte[] json) throws NotAReport {
        throw new NotAReport();
    }

    @Override
    public String toString() {
        return "Message[" + attachments.size() + " attachments]";
    }
}
