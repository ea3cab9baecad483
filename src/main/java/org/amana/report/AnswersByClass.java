package org.amana.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same answers in three heaps, each to be sealed under its own key. Nothing is lost, and nothing gets looser than it has to be:
 * what claims to be routing but is not a code of the list goes to the allegation, and an answer to an unknown question to identity.
 */
public record AnswersByClass(Answers routing, Answers allegation, Answers identity) {

    static AnswersByClass of(Answers answers, Questionnaire questionnaire, Places places) {
        Map<Sensitivity, Map<String, List<String>>> heaps = new EnumMap<>(Sensitivity.class);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            heaps.put(sensitivity, new LinkedHashMap<>());
        }
        for (String id : answers.ids()) {
            Optional<Question> question = questionnaire.question(id);
            for (String value : answers.all(id)) {
                Sensitivity sensitivity = question.map(known -> classOf(known, value, places)).orElse(Sensitivity.IDENTITY);
                heaps.get(sensitivity).computeIfAbsent(id, key -> new ArrayList<>()).add(value);
            }
        }
        return new AnswersByClass(
                Answers.of(heaps.get(Sensitivity.ROUTING)),
                Answers.of(heaps.get(Sensitivity.ALLEGATION)),
                Answers.of(heaps.get(Sensitivity.IDENTITY)));
    }

    private static Sensitivity classOf(Question question, String value, Places places) {
        boolean loose = question.sensitivity() == Sensitivity.ROUTING && !question.lists(value, places);
        return loose ? Sensitivity.ALLEGATION : question.sensitivity();
    }

    public Answers of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ROUTING -> routing;
            case ALLEGATION -> allegation;
            case IDENTITY -> identity;
        };
    }
}
