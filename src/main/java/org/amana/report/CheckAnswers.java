package org.amana.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.report.Question.Kind;

/** Reads what came in the fields of a form. Whatever is wrong with it, what was typed is handed back. */
final class CheckAnswers {

    private static final int READ_AT_MOST = 64;

    private final Questionnaire questionnaire;
    private final Places places;
    private final int files;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, List<String>> good = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CheckAnswers(Questionnaire questionnaire, Places places, int files) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.files = files;
    }

    Checked check(Map<String, String[]> fields) {
        for (Step step : questionnaire.steps()) {
            step.questions().forEach(question -> read(question, fields.get(question.field())));
            checkOneOf(step);
        }
        if (fields.keySet().stream().anyMatch(this::unknownQuestion)) {
            problems.add(new Problem("", "problem.unknown_question"));
        }
        return new Checked(Answers.of(good), problems, typed);
    }

    private boolean unknownQuestion(String field) {
        return field.startsWith(Answers.FIELD_PREFIX)
                && questionnaire.question(field.substring(Answers.FIELD_PREFIX.length())).isEmpty();
    }

    private void read(Question question, String[] raw) {
        if (question.kind() == Kind.FILES) {
            return;
        }
        List<String> values = raw == null ? List.of() : clean(raw);
        if (!values.isEmpty()) {
            typed.put(question.id(), values);
        }
        if (values.isEmpty()) {
            // That the screen with the switches was seen is enough; all off is an answer.
            if (question.required() && question.kind() != Kind.SWITCHES) problem(question, "problem.required");
        } else if (question.isText()) {
            checkText(question, values);
        } else {
            checkCodes(question, values);
        }
    }

    private static List<String> clean(String[] raw) {
        return Arrays.stream(raw)
                .limit(READ_AT_MOST)
                .map(TypedText::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private void checkText(Question question, List<String> values) {
        String text = values.getFirst();
        if (values.size() > 1) {
            problem(question, "problem.unknown_choice");
        } else if (text.length() > question.maxLength()) {
            problem(question, "problem.too_long", question.maxLength());
        } else {
            good.put(question.id(), List.of(text));
        }
    }

    private void checkCodes(Question question, List<String> values) {
        boolean many = question.kind() == Kind.MANY || question.kind() == Kind.SWITCHES;
        if (!values.stream().allMatch(value -> question.lists(value, places)) || values.size() > 1 && !many) {
            problem(question, "problem.unknown_choice");
        } else if (values.size() > 1 && values.stream().anyMatch(question.exclusiveCodes()::contains)) {
            problem(question, "problem.exclusive");
        } else {
            good.put(question.id(), values);
        }
    }

    private void checkOneOf(Step step) {
        if (step.oneOf().isEmpty()) {
            return;
        }
        boolean answered = step.questions().stream()
                .filter(question -> step.oneOf().contains(question.id()))
                .anyMatch(question -> question.kind() == Kind.FILES ? files > 0 : typed.containsKey(question.id()));
        if (!answered) {
            problems.add(new Problem(step.oneOf().getFirst(), "problem.required"));
        }
    }

    private void problem(Question question, String key, Object... arguments) {
        problems.add(new Problem(question.id(), key, arguments));
    }
}
