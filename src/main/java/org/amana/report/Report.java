package org.amana.report;

import java.util.List;

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

    public Report {
        attachments = List.copyOf(attachments);
    }

    public byte[] toJson() {
        throw new UnsupportedOperationException();
    }

    /** Reads what anyone may have sealed. Trailing spaces are padding. */
    public static Report parse(byte[] json) throws NotAReport {
        throw new NotAReport();
    }

    @Override
    public String toString() {
        return "Report[" + attachments.size() + " attachments]";
    }
}
