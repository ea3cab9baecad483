package org.amana.intake.mailbox;

import java.util.Map;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.Upload;
import org.amana.report.Language;

/**
 * What a person adds through the opened mailbox.
 *
 * @param consents the switches that were changed, by code
 * @param withdrawn the person takes the report back
 */
public record Addition(
        FormStamp stamp,
        Language language,
        String text,
        Map<String, Boolean> consents,
        boolean withdrawn,
        boolean urgent,
        Upload upload) {

    /** In characters. The same bound as a text of the questionnaire. */
    public static final int LONGEST_TEXT = 4_000;

    public Addition {
        consents = Map.copyOf(consents);
    }

    @Override
    public String toString() {
        return "Addition[REDACTED]";
    }
}
