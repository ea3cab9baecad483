package org.amana.intake.submission;

import org.amana.report.Answers;
import org.amana.report.Language;

/**
 * A filled-in and checked report form.
 *
 * @param central the reporter wants the central team to read it, whatever the region
 */
public record Submission(FormStamp stamp, Language language, Answers answers, boolean central, Upload upload) {

    @Override
    public String toString() {
        return "Submission[REDACTED]";
    }
}
