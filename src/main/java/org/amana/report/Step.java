package org.amana.report;

import java.util.List;
import java.util.Optional;

/**
 * What stands under one number on the page.
 *
 * @param needed "answer needed", against "you may pass"
 * @param oneOf ids of questions of which one answer is enough; empty where each question speaks for itself
 * @param note a coloured note of the step, above switches and below everything else
 */
public record Step(
        int number,
        Wording wording,
        Optional<Wording> hint,
        boolean needed,
        List<String> oneOf,
        Optional<Note> note,
        List<Question> questions) {

    public enum Tone {
        KNOW,
        DANGER
    }

    public record Note(Tone tone, Optional<Wording> title, Wording wording) {
        public String title(Language language) {
            return title.map(text -> text.in(language)).orElse("");
        }

        public String text(Language language) {
            return wording.in(language);
        }
    }

    public Step {
        oneOf = List.copyOf(oneOf);
        questions = List.copyOf(questions);
    }

    public String title(Language language) {
        return wording.in(language);
    }

    /** Empty when there is none. */
    public String help(Language language) {
        return hint.map(text -> text.in(language)).orElse("");
    }
}
