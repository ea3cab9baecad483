package org.amana.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What {@link CheckAnswers} looks at, as data with its words in one language. The script of the report page checks by it what the
 * server must not see; a test holds both to the same findings.
 */
public final class PageChecks {

    private static final String KEY = "problem.";

    private PageChecks() {}

    public static JsonObject of(Questionnaire questionnaire, Language language) {
        JsonArrayBuilder questions = Json.createArrayBuilder();
        questionnaire.questions().forEach(question -> questions.add(question(question, language)));
        JsonArrayBuilder oneOf = Json.createArrayBuilder();
        questionnaire.steps().stream()
                .filter(step -> !step.oneOf().isEmpty())
                .forEach(step -> oneOf.add(Json.createArrayBuilder(step.oneOf())));
        return Json.createObjectBuilder()
                .add("id", questionnaire.id())
                .add("version", questionnaire.version())
                .add("questions", questions)
                .add("oneOf", oneOf)
                .add("left", left(questionnaire.questions().size(), language))
                .add("comfort", Messages.text(language, "points.left.comfort"))
                .build();
    }

    private static JsonObjectBuilder question(Question question, Language language) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        problems(question).forEach(problem -> words.add(
                problem.messageKey().substring(KEY.length()),
                Json.createArrayBuilder(List.of(problem.message(language), problem.summary(language)))));
        return Json.createObjectBuilder()
                .add("id", question.id())
                .add("step", question.number())
                .add("kind", question.kind().name())
                .add("required", question.required())
                .add("max", question.maxLength())
                .add("exclusive", Json.createArrayBuilder(question.exclusiveCodes()))
                .add("words", words);
    }

    private static Stream<Problem> problems(Question question) {
        Stream<Problem> always = Stream.of(new Problem(question.id(), KEY + "required"));
        if (question.isText()) {
            return Stream.concat(always, Stream.of(new Problem(question.id(), KEY + "too_long", question.maxLength())));
        }
        return question.exclusiveCodes().isEmpty()
                ? always
                : Stream.concat(always, Stream.of(new Problem(question.id(), KEY + "exclusive")));
    }

    /** "n points are left to complete", for every n from 0. */
    private static JsonArrayBuilder left(long most, Language language) {
        JsonArrayBuilder sentences = Json.createArrayBuilder();
        LongStream.rangeClosed(0, most).forEach(count -> sentences.add(Messages.counted(language, "points.left", count)));
        return sentences;
    }
}
