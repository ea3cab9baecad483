package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.load();
    private static final Places PLACES = Places.load();

    private final Map<String, String[]> fields = new HashMap<>(Map.of(
            "q_reporter_type", new String[] {"RELATIVE"},
            "q_place_type", new String[] {"POLICE_CUSTODY"},
            "q_categories", new String[] {"VIOLENCE", "CONFESSION"},
            "q_danger", new String[] {"NONE"}));

    @Test
    void the_shortest_complete_form_has_four_answers() {
        Checked checked = check(0);

        assertThat(checked.complete()).isTrue();
        assertThat(checked.answers().all("categories")).containsExactly("VIOLENCE", "CONFESSION");
        assertThat(checked.answers().one("reporter_type")).contains("RELATIVE");
        assertThat(checked.answers().all("consent")).isEmpty();
    }

    @Test
    void an_empty_form_is_told_what_is_left_in_the_order_of_the_page() {
        fields.clear();

        List<Problem> problems = check(0).problems();

        assertThat(problems)
                .extracting(Problem::questionId)
                .containsExactly("reporter_type", "place_type", "categories", "danger");
        assertThat(problems.get(1).message(Language.FR))
                .isEqualTo("Choisissez un genre de lieu. «\u00a0Je ne sais pas\u00a0» convient aussi.");
        assertThat(problems.get(1).summary(Language.FR)).isEqualTo("Choisissez un genre de lieu");
        assertThat(problems.get(3).summary(Language.FR)).isEqualTo("Dites si quelqu’un est en danger maintenant");
    }

    @Test
    void a_file_alone_can_tell_what_happened() {
        fields.remove("q_categories");

        assertThat(check(0).problemOf("categories")).isPresent();
        assertThat(check(1).complete()).isTrue();
    }

    @Test
    void words_alone_can_tell_what_happened() {
        fields.remove("q_categories");
        put("narrative", "  شدو خويا\r\nالبارح  ");

        Checked checked = check(0);

        assertThat(checked.complete()).isTrue();
        assertThat(checked.answers().one("narrative")).contains("شدو خويا\nالبارح");
    }

    @Test
    void a_blank_answer_is_no_answer() {
        put("danger", "", "  ");
        put("narrative", " \r\n ");

        Checked checked = check(0);

        assertThat(checked.problemOf("danger")).isPresent();
        assertThat(checked.answers().ids()).doesNotContain("narrative", "danger");
    }

    @Test
    @Tag("S-08")
    void a_text_that_is_too_long_is_kept_and_the_person_is_told() {
        put("narrative", "x".repeat(4001));
        put("place_text", "x".repeat(200));

        Checked checked = check(0);

        assertThat(checked.problems()).hasSize(1);
        assertThat(checked.problems().getFirst().message(Language.EN))
                .isEqualTo(
                        "Your text is longer than 4000 characters. Nothing is erased. Shorten it, and add the rest later with your code.");
        assertThat(checked.typedText("narrative")).hasSize(4001);
        assertThat(checked.answers().one("narrative")).isEmpty();
        assertThat(checked.answers().one("place_text")).isPresent();
    }

    @Test
    void each_text_that_is_too_long_has_its_own_line_in_the_summary() {
        put("narrative", "x".repeat(4001));
        put("place_text", "x".repeat(201));
        put("place_detail", "x".repeat(201));
        put("reprisal_fear", "x".repeat(1001));

        assertThat(check(0).problems())
                .extracting(problem -> problem.summary(Language.AR))
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(check(0).problems())
                .extracting(problem -> problem.message(Language.AR))
                .allMatch(text -> !text.isBlank());
    }

    @Test
    void line_ends_count_once_however_the_browser_writes_them() {
        put("narrative", "x\r\n".repeat(1999) + "xx");

        assertThat(check(0).complete()).isTrue();
    }

    @Test
    void an_unknown_code_is_refused_and_nothing_of_it_kept() {
        put("categories", "VIOLENCE", "NOT_A_CODE");

        Checked checked = check(0);

        assertThat(checked.problemOf("categories")).map(Problem::messageKey).contains("problem.unknown_choice");
        assertThat(checked.answers().all("categories")).isEmpty();
        assertThat(checked.chosen("categories", "VIOLENCE")).isTrue();
    }

    @Test
    void one_radio_cannot_have_two_answers() {
        put("place_type", "POLICE_CUSTODY", "MILITARY");

        assertThat(check(0).problemOf("place_type")).isPresent();
    }

    @Test
    void the_same_tick_twice_counts_once() {
        put("categories", "DEATH", "DEATH");

        assertThat(check(0).answers().all("categories")).containsExactly("DEATH");
    }

    @Test
    void no_one_in_danger_and_a_life_in_danger_do_not_go_together() {
        put("danger", "NONE", "LIFE_NOW");

        Checked checked = check(0);

        assertThat(checked.problemOf("danger").orElseThrow().message(Language.FR))
                .contains("Non, personne");
        assertThat(checked.chosen("danger", "LIFE_NOW")).isTrue();
    }

    @Test
    void a_region_or_a_place_that_does_not_exist_is_a_problem_and_what_was_written_stays() {
        put("region", "MA-99");
        put("place_id", "MA-XX-NOWHERE");
        put("place_text", "كوميسارية حي النور");

        Checked checked = check(0);

        assertThat(checked.problems()).extracting(Problem::questionId).containsExactly("region", "place_id");
        assertThat(checked.typedText("place_text")).isEqualTo("كوميسارية حي النور");
        assertThat(checked.typedText("region")).isEqualTo("MA-99");
    }

    @Test
    void the_place_decides_the_region_before_the_region_chosen() {
        put("region", "MA-01");
        assertThat(check(0).answers().region(PLACES)).contains("MA-01");

        put("place_id", "MA-PC-KENITRA");
        assertThat(check(0).answers().region(PLACES)).contains("MA-04");
    }

    @Test
    void switches_are_off_unless_they_are_turned_on() {
        put("consent", "C_CONTACT", "C_SHARE_HEALTH");

        assertThat(check(0).answers().all("consent")).containsExactly("C_CONTACT", "C_SHARE_HEALTH");
        assertThat(check(0).answers().has("consent", "C_SHARE_JUSTICE")).isFalse();
    }

    @Test
    void a_field_of_a_question_that_is_not_asked_is_not_passed_over_silently() {
        put("person_name", "x");
        fields.put("seed", new String[] {"00"});

        assertThat(check(0).problems()).extracting(Problem::messageKey).containsExactly("problem.unknown_question");
        assertThat(check(0).problems().getFirst().summary(Language.ES)).isNotBlank();
    }

    @Test
    void control_characters_and_half_characters_do_not_come_in() {
        put("narrative", "a\u0000b\u0007c\ud800d\te");

        assertThat(check(0).answers().one("narrative")).contains("abc\uFFFDd\te");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIFE_NOW",
                "NEEDS_DOCTOR_NOW",
                "SUICIDE",
                "CHILD",
                "SEXUAL_VIOLENCE_RECENT",
                "DISAPPEARED_NO_NEWS",
                "DEPORTATION_SOON",
                "TRANSFER_SOON"
            })
    void every_danger_makes_a_report_urgent(String danger) {
        put("danger", danger);

        assertThat(check(0).answers().urgent()).isTrue();
    }

    @Test
    void violence_going_on_in_custody_is_urgent_even_when_no_danger_is_ticked() {
        assertThat(check(0).answers().urgent()).isFalse();

        put("ongoing", "YES");
        assertThat(check(0).answers().urgent()).isTrue();
    }

    @Test
    void problems_have_words_for_every_question_in_every_language() {
        List<Problem> problems = new ArrayList<>();
        for (Question question : QUESTIONNAIRE.questions()) {
            for (String key :
                    List.of("problem.required", "problem.unknown_choice", "problem.exclusive", "problem.too_long")) {
                problems.add(new Problem(question.id(), key, 10));
            }
        }

        for (Language language : Language.values()) {
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.message(language)).isNotBlank().doesNotContain("{");
                assertThat(problem.summary(language)).isNotBlank().doesNotContain("{");
            });
        }
    }

    @Test
    @Tag("S-28")
    void answers_say_nothing_about_themselves_in_a_log() {
        put("narrative", "canary");

        assertThat(check(0).toString() + check(0).answers()).doesNotContain("canary");
    }

    @Test
    void answers_cannot_be_changed_from_outside() {
        assertThatThrownBy(() -> check(0).answers().ids().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> check(0).answers().all("danger").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Checked check(int files) {
        return Answers.check(QUESTIONNAIRE, fields, PLACES, files);
    }

    private void put(String id, String... values) {
        fields.put("q_" + id, values);
    }
}
