package org.amana.intake.mailbox;

import java.util.Map;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.Upload;
import org.amana.report.Language;
import org.amana.report.Message;

/**
 * What a person adds through the opened mailbox.
 *
 * @param text at most {@link Message#MAX_LENGTH} characters
 * @param consents the switches that were changed, by code
 * @param withdrawn the person takes the report back
 * @param team id of the desk that has the report, as the person says; null when the form did not ask
 */
public record Addition(
        FormStamp stamp,
        Language language,
        String text,
        Map<String, Boolean> consents,
        boolean withdrawn,
        boolean urgent,
        String team,
        Upload upload) {

    public Addition {
        consents = Map.copyOf(consents);
    }

    /** Neither text nor file nor change. */
    boolean isEmpty() {
        return text.isBlank() && consents.isEmpty() && !withdrawn && !(upload instanceof Upload.Staged);
    }

    /** Browsers count the end of a line once and send it as two characters. */
    boolean isTooLong() {
        return text.replace("\r\n", "\n").length() > Message.MAX_LENGTH;
    }

    @Override
    public String toString() {
        return "Addition[REDACTED]";
    }
}
