package org.amana.report;

import java.util.List;
import java.util.Optional;

/** The questions, as data: read from JSON, checked once at start. */
public record Questionnaire(String id, int version, List<Step> steps) {

    private static final String FILE = "questionnaire-npm-ma.json";

    public Questionnaire {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalStateException with one sentence that names the fault */
    public static Questionnaire load() {
        try {
            return QuestionnaireFile.read(OwnFile.bytes(FILE));
        } catch (BadJson e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage() + ".", e);
        }
    }

    public List<Question> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }

    public Optional<Question> question(String questionId) {
        return steps.stream()
                .flatMap(step -> step.questions().stream())
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }
}
