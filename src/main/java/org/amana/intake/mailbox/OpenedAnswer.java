package org.amana.intake.mailbox;

import java.time.LocalDate;
import java.util.Comparator;
import org.amana.report.Answer;

/**
 * An answer as the person reads it.
 *
 * @param day of delivery
 */
public record OpenedAnswer(LocalDate day, Answer answer) {

    /** The oldest first. Days are all that is known here; which of two on one day is later they tell themselves. */
    public static final Comparator<OpenedAnswer> IN_ORDER = Comparator.comparing(OpenedAnswer::day)
            .thenComparing(opened -> opened.answer().number().orElse(0));

    @Override
    public String toString() {
        return "OpenedAnswer[REDACTED]";
    }
}
