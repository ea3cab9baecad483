package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswersByClassTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.load();
    private static final Places PLACES = Places.load();

    @Test
    void codes_route_and_words_do_not() {
        AnswersByClass heaps = split(Map.of(
                "place_type", List.of("POLICE_CUSTODY"),
                "region", List.of("MA-06"),
                "place_id", List.of("MA-PC-KENITRA"),
                "narrative", List.of("words"),
                "place_text", List.of("a town")));

        assertThat(heaps.routing().ids()).containsExactlyInAnyOrder("place_type", "region", "place_id");
        assertThat(heaps.allegation().ids()).containsExactlyInAnyOrder("narrative", "place_text");
        assertThat(heaps.identity().isEmpty()).isTrue();
        assertThat(heaps.of(Sensitivity.ALLEGATION)).isEqualTo(heaps.allegation());
    }

    @Test
    @Tag("S-19")
    void words_that_pretend_to_be_a_code_never_reach_the_index() {
        AnswersByClass heaps = split(Map.of(
                "categories", List.of("VIOLENCE", "the name of a person"),
                "region", List.of("a street"),
                "place_id", List.of("a house")));

        assertThat(heaps.routing()).isEqualTo(Answers.of(Map.of("categories", List.of("VIOLENCE"))));
        assertThat(heaps.allegation().all("categories")).containsExactly("the name of a person");
        assertThat(heaps.allegation().ids()).contains("region", "place_id");
    }

    @Test
    @Tag("S-19")
    void an_answer_to_a_question_we_do_not_know_is_treated_like_an_identity() {
        assertThat(split(Map.of("person_name", List.of("x"))).identity().ids()).containsExactly("person_name");
    }

    @Test
    @Tag("S-08")
    void nothing_is_lost_on_the_way() {
        Map<String, List<String>> all = Map.of(
                "reporter_type", List.of("SELF"),
                "categories", List.of("SEARCH", "???"),
                "narrative", List.of("words"),
                "other", List.of("1", "2"));

        AnswersByClass heaps = split(all);

        all.forEach((id, values) -> assertThat(List.of(heaps.routing(), heaps.allegation(), heaps.identity()))
                .flatExtracting(heap -> heap.all(id))
                .containsExactlyInAnyOrderElementsOf(values));
    }

    private static AnswersByClass split(Map<String, List<String>> values) {
        return Answers.of(values).split(QUESTIONNAIRE, PLACES);
    }
}
