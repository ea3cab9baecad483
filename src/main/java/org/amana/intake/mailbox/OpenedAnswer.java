package org.amana.intake.mailbox;

import java.time.LocalDate;
import org.amana.report.Answer;

/**
 * An answer as the person reads it.
 *
 * @param day of delivery
 */
public record OpenedAnswer(LocalDate day, Answer answer) {

    @Override
    public String toString() {
        return "OpenedAnswer[REDACTED]";
    }
}
