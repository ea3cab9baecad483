package org.amana.intake.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.intake.mailbox.OpenedAnswer;
import org.amana.report.Language;

/** The answers as letters: the oldest first, each with its day, never a time or a name. */
public final class Letters {

    private final List<OpenedAnswer> answers;
    private final Optional<LocalDate> lastOpened;

    /** @param isNew it came on or after the day on which the mailbox was last opened */
    public record Letter(LocalDate day, String text, String language, boolean isNew) {}

    Letters(List<OpenedAnswer> answers, Optional<LocalDate> lastOpened) {
        this.answers = answers.stream().sorted(OpenedAnswer.IN_ORDER).toList();
        this.lastOpened = lastOpened;
    }

    public List<Letter> getAll() {
        return answers.stream()
                .map(answer -> new Letter(
                        answer.day(),
                        answer.answer().text(),
                        answer.answer().language().tag(),
                        lastOpened.map(last -> !answer.day().isBefore(last)).orElse(true)))
                .toList();
    }

    public boolean isNone() {
        return answers.isEmpty();
    }

    /** Where things stand, as the last letter says; null when there is none. */
    public String status(Language language) {
        return answers.isEmpty() ? null : answers.getLast().answer().status().label(language);
    }

    public Optional<LocalDate> lastOpened() {
        return lastOpened;
    }
}
