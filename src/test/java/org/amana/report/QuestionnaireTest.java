package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private final Questionnaire questionnaire = Questionnaire.load();

    @Test
    void it_is_the_quick_alert_in_eight_steps() {
        assertThat(questionnaire.id()).isEqualTo("npm-ma");
        assertThat(questionnaire.version()).isEqualTo(4);
        assertThat(questionnaire.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(questionnaire.questions())
                .extracting(Question::id)
                .containsExactly(
                        "reporter_type",
                        "place_type",
                        "region",
                        "place_text",
                        "place_id",
                        "place_detail",
                        "ongoing",
                        "categories",
                        "narrative",
                        "files",
                        "danger",
                        "reprisal_risk",
                        "reprisal_fear",
                        "consent",
                        "contact_details");
    }

    @Test
    void five_things_are_needed_and_the_rest_can_be_passed() {
        assertThat(questionnaire.steps().stream().filter(Step::needed))
                .extracting(Step::number)
                .containsExactly(1, 2, 5, 6, 8);
        assertThat(questionnaire.questions().stream().filter(Question::required))
                .extracting(Question::id)
                .containsExactly("reporter_type", "place_type", "danger", "consent");
        assertThat(questionnaire.steps().get(4).oneOf()).containsExactly("categories", "narrative", "files");
    }

    @Test
    void the_names_of_what_happened_are_grouped_as_drawn() {
        List<Question.Group> groups = question("categories").groups();

        assertThat(groups)
                .extracting(group -> group.title(Language.FR))
                .containsExactly("Sur le corps", "Peur et pression", "Soins et conditions", "Famille et nouvelles", "");
        assertThat(groups).extracting(group -> group.options().size()).containsExactly(5, 5, 5, 3, 1);
        assertThat(question("categories").option("SEXUAL").orElseThrow().note(Language.FR))
                .isEqualTo("Aucun détail ne vous est demandé. Une personne formée lira.");
    }

    @Test
    void rare_kinds_of_places_are_folded_and_not_knowing_stands_apart() {
        List<Question.Group> groups = question("place_type").groups();

        assertThat(groups).extracting(Question.Group::folded).containsExactly(false, true, false);
        assertThat(groups.get(0).options()).hasSize(8);
        assertThat(groups.get(2).options()).extracting(Question.Option::code).containsExactly("UNKNOWN");
    }

    @Test
    void no_one_and_not_knowing_exclude_other_answers() {
        assertThat(question("danger").exclusiveCodes()).containsExactly("NONE", "UNKNOWN");
        assertThat(question("reprisal_risk").exclusiveCodes()).containsExactly("NO", "UNKNOWN");
        assertThat(question("categories").exclusiveCodes()).isEmpty();
    }

    @Test
    void only_coded_answers_may_route() {
        assertThat(questionnaire.questions().stream().filter(question -> question.sensitivity() == Sensitivity.ROUTING))
                .noneMatch(Question::isText);
        assertThat(Stream.of("place_text", "place_detail", "narrative", "files", "reprisal_fear")
                        .map(this::question))
                .allMatch(question -> question.sensitivity() == Sensitivity.ALLEGATION);
    }

    @Test
    void texts_have_the_bounds_that_people_are_told() {
        assertThat(question("narrative").maxLength()).isEqualTo(4000);
        assertThat(question("reprisal_fear").maxLength()).isEqualTo(1000);
        assertThat(question("place_text").maxLength()).isEqualTo(200);
        assertThat(question("place_detail").maxLength()).isEqualTo(200);
    }

    @Test
    void every_word_exists_in_every_language_and_tamazight_says_that_it_is_french() {
        assertThat(wordings().toList()).hasSizeGreaterThan(100).allSatisfy(wording -> {
            for (Language language : Language.values()) {
                assertThat(wording.in(language)).isNotBlank();
            }
            assertThat(wording.in(Language.ZGH)).isEqualTo(wording.in(Language.FR));
            assertThat(wording.languageShown(Language.ZGH)).isEqualTo(Language.FR);
            assertThat(wording.languageShown(Language.AR)).isEqualTo(Language.AR);
        });
    }

    @Test
    void french_keeps_its_punctuation_together() {
        assertThat(wordings().map(wording -> wording.in(Language.FR)))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(" [?!:;»]|« |'"));
    }

    @Test
    void a_question_is_short_and_asks_nobody_for_a_name_or_a_number() {
        assertThat(questionnaire.steps()).allSatisfy(step -> {
            assertThat(step.title(Language.FR).split("\\s+")).hasSizeLessThanOrEqualTo(14);
        });
        assertThat(questionnaire.questions()).extracting(Question::id).doesNotContain("person_name", "phone", "email");
    }

    @Test
    void no_emergency_number_is_printed() {
        assertThat(wordings().flatMap(wording -> Stream.of(Language.values()).map(wording::in)))
                .noneMatch(text -> text.matches(".*\\b(15|19|177|112)\\b.*"));
    }

    @Test
    void every_place_of_the_list_is_of_a_kind_that_can_be_chosen() {
        Places places = Places.load();

        assertThat(places.regions().stream().flatMap(region -> places.search(region.iso(), null, "", 50).stream()))
                .hasSize(89)
                .allSatisfy(place ->
                        assertThat(question("place_type").option(place.type())).isPresent());
    }

    private Question question(String id) {
        return questionnaire.question(id).orElseThrow();
    }

    private Stream<Wording> wordings() {
        Stream<Wording> steps = questionnaire.steps().stream().flatMap(step -> Stream.of(
                        Stream.of(step.wording()),
                        step.hint().stream(),
                        step.note().stream()
                                .flatMap(note -> Stream.concat(note.title().stream(), Stream.of(note.wording()))))
                .flatMap(Function.identity()));
        Stream<Wording> questions = questionnaire.questions().stream().flatMap(question -> Stream.of(
                        Stream.of(question.wording()), question.hint().stream(), question.note().stream())
                .flatMap(Function.identity()));
        Stream<Wording> options = questionnaire.questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> Stream.concat(Stream.of(option.wording()), option.note().stream()));
        return Stream.of(steps, questions, options).flatMap(Function.identity());
    }
}
