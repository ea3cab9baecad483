package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amana.BrowserScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page's own checks with scripts on: the server does not see what is typed, so both must say the same. */
@Tag("S-37")
class AnsweredInTheBrowserTest {

    private static final int FORMS = 400;

    private final Questionnaire questionnaire = Questionnaire.load();
    private final Places places = Places.load();
    private final JsonObject checks = PageChecks.of(questionnaire, Language.FR);
    private final Random chance = new Random(35);

    @Test
    void the_script_keeps_and_refuses_the_same_answers() throws Exception {
        List<Map<String, String[]>> forms = new ArrayList<>();
        var script = new BrowserScript();
        for (int i = 0; i < FORMS; i++) {
            forms.add(form());
            script.call("check", job(forms.get(i), i % 3));
        }

        var results = script.run();

        var urgent = new BrowserScript();
        for (int i = 0; i < FORMS; i++) {
            var here = Answers.check(questionnaire, forms.get(i), places, i % 3);
            var there = results.object(i);
            assertThat(problems(there)).isEqualTo(here.problems().stream()
                    .map(problem -> problem.questionId() + " " + problem.messageKey().substring("problem.".length()))
                    .toList());
            assertThat(answers(there)).isEqualTo(here.answers());
            urgent.call("urgent", there.getJsonObject("answers"));
        }
        var claims = urgent.run();
        for (int i = 0; i < FORMS; i++) {
            assertThat(claims.text(i))
                    .isEqualTo(String.valueOf(Answers.check(questionnaire, forms.get(i), places, i % 3).answers().urgent()));
        }
    }

    @Test
    void text_and_file_names_are_cleaned_alike() throws Exception {
        var texts = List.of(
                " a\r\nb\rc \u00a0", "\u0000x\u0085y\tz\n", "\u2003 wide \u3000", "\u001c cut \u000b", "أمانة\u200f", "😀");
        var names = List.of(
                "C:\\x\\photo.jpg", "../../etc/passwd", "a\u202egpj.exe", " .hidden", "<x>|y?.txt", "", "...", "a".repeat(200) + ".jpeg",
                "😀".repeat(80) + ".png", "شهادة.pdf", "a\u2028b", "x.".repeat(80));
        var script = new BrowserScript();
        texts.forEach(text -> script.call("cleanText", text));
        names.forEach(name -> script.call("cleanName", name));

        var results = script.run();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(string(results, i)).isEqualTo(TypedText.clean(texts.get(i)));
        }
        for (int i = 0; i < names.size(); i++) {
            assertThat(string(results, texts.size() + i)).isEqualTo(FileName.clean(names.get(i)));
        }
    }

    private static String string(BrowserScript.Results results, int call) {
        return ((jakarta.json.JsonString) results.result(call)).getString();
    }

    /** Some questions answered, some left out, some wrongly. */
    private Map<String, String[]> form() {
        Map<String, String[]> fields = new TreeMap<>();
        for (var question : questionnaire.questions()) {
            var values = switch (question.kind()) {
                case ONE -> some(codes(question), 1);
                case MANY, SWITCHES -> some(codes(question), 3);
                case REGION -> some(places.regions().stream().map(Region::iso).toList(), 1);
                case LINE, TEXT -> some(List.of(" du texte ", "\r\n", "x".repeat(question.maxLength()), "y".repeat(question.maxLength() + 1)), 1);
                case PLACE, FILES -> List.<String>of();
            };
            if (!values.isEmpty()) {
                fields.put(question.field(), values.toArray(String[]::new));
            }
        }
        return fields;
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Question.Option::code).toList();
    }

    private List<String> some(List<String> values, int most) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            if (chance.nextInt(3) > 0) {
                some.add(values.get(chance.nextInt(values.size())));
            }
        }
        return some.stream().distinct().toList();
    }

    private JsonObject job(Map<String, String[]> fields, int files) {
        var typed = Json.createObjectBuilder();
        fields.forEach((field, values) -> typed.add(field.substring(Answers.FIELD_PREFIX.length()), Json.createArrayBuilder(List.of(values))));
        return Json.createObjectBuilder()
                .add("questions", checks.get("questions"))
                .add("oneOf", checks.get("oneOf"))
                .add("fields", typed)
                .add("files", files)
                .build();
    }

    private static List<String> problems(JsonObject checked) {
        return checked.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem -> problem.getJsonObject("question").getString("id") + " " + problem.getString("what"))
                .collect(Collectors.toList());
    }

    private static Answers answers(JsonObject checked) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        checked.getJsonObject("answers").forEach((id, list) -> values.put(
                id, list.asJsonArray().getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).toList()));
        return Answers.of(values);
    }
}
