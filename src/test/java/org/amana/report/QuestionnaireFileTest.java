package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireFileTest {

    private static final String SMALL = """
            {"format": "amana-questionnaire/1", "id": "npm-x", "version": 1, "fallback": {"zgh": "fr", "es": "fr", "en": "fr"},
             "steps": [{"number": 1, "needed": true, "one_of": ["what", "words"], "title": {"ar": "ماذا؟", "fr": "Quoi ?"},
              "questions": [
               {"id": "what", "kind": "MANY", "class": "RT", "groups": [{"options": [
                 {"code": "A", "icon": "c_a", "label": {"ar": "أ", "fr": "a"}},
                 {"code": "B", "exclusive": true, "label": {"ar": "ب", "fr": "b"}}]}]},
               {"id": "words", "kind": "TEXT", "class": "AL", "max_length": 100}]}]}
            """;

    @Test
    void another_institution_can_bring_its_own_questions() {
        Questionnaire questionnaire = read(SMALL);

        assertThat(questionnaire.id()).isEqualTo("npm-x");
        assertThat(questionnaire.question("what").orElseThrow().label(Language.ES))
                .isEqualTo("Quoi ?");
        assertThat(questionnaire.question("words").orElseThrow().maxLength()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 1 | \"version\": 0 | version must be 1 or more",
                "\"version\": 1 | \"version\": \"1\" | version must be a whole number",
                "\"id\": \"npm-x\", | `` | has no id",
                "amana-questionnaire/1 | amana-questionnaire/9 | format must be amana-questionnaire/1",
                "\"number\": 1 | \"number\": 2 | steps[0].number must be 1",
                "{\"ar\": \"أ\", \"fr\": \"a\"} | {\"fr\": \"a\"} | steps[0].questions[0].groups[0].options[0].label has no text in ar",
                "\"fr\": \"Quoi ?\" | \"fr\": \" \" | steps[0].title.fr is empty",
                "\"fr\": \"Quoi ?\" | \"de\": \"Was?\" | steps[0].title names a language that is not known: de",
                "\"kind\": \"MANY\" | \"kind\": \"SOME\" | steps[0].questions[0].kind must be one of [ONE, MANY,",
                "\"class\": \"AL\" | \"class\": \"RT\" | steps[0].questions[1].class cannot be RT: only coded answers can",
                "\"class\": \"AL\" | \"class\": \"XX\" | steps[0].questions[1].class must be RT, AL or ID",
                "\"max_length\": 100 | \"max_length\": 0 | steps[0].questions[1].max_length must be 1 to 16000",
                "\"code\": \"B\" | \"code\": \"A\" | steps[0].questions[0].groups[0] has a code that the question has already: A",
                "\"code\": \"B\" | \"code\": \"b b\" | steps[0].questions[0].groups[0].options[1].code must look like",
                "\"id\": \"words\" | \"id\": \"what\" | steps[0].questions[1].id is used twice",
                "[\"what\", \"words\"] | [\"who\"] | steps[0].one_of names a question that the step does not have",
                "\"exclusive\": true | \"exclusve\": true | steps[0].questions[0].groups[0].options[1] has a field that is not known: exclusve",
                "\"zgh\": \"fr\" | \"zgh\": \"xx\" | fallback.zgh names a language that is not known: xx",
                "\"needed\": true | \"needed\": true, \"needed\": true | has the same key twice",
                "\"needed\": true | \"needed\": null | has a value that is not allowed",
                "\"needed\": true | needed | is not JSON",
            })
    void a_wrong_file_stops_with_one_sentence_that_names_the_fault(String right, String wrong, String sentence) {
        assertThat(SMALL).contains(right);

        assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
                .isInstanceOf(BadJson.class)
                .hasMessageContaining(sentence);
    }

    private static Questionnaire read(String json) {
        return QuestionnaireFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
