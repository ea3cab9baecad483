package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_sentence(Language language) {
        assertThat(Messages.bundle(language).keySet())
                .isEqualTo(Messages.bundle(Language.FR).keySet());
        assertThat(Messages.bundle(language).keySet())
                .allSatisfy(key -> assertThat(Messages.text(language, key)).isNotBlank());
    }

    @Test
    void what_nobody_translated_is_french_and_not_invented() {
        for (String key : Messages.bundle(Language.FR).keySet()) {
            assertThat(Messages.text(Language.ZGH, key)).isEqualTo(Messages.text(Language.FR, key));
        }
    }

    @Test
    void what_is_left_is_counted_in_the_right_form() {
        assertThat(Messages.counted(Language.AR, "points.left", 1)).isEqualTo("بقيت نقطة واحدة لإتمامها");
        assertThat(Messages.counted(Language.AR, "points.left", 2)).isEqualTo("بقيت نقطتان لإتمامهما");
        assertThat(Messages.counted(Language.AR, "points.left", 3)).isEqualTo("بقيت 3 نقط لإتمامها");
        assertThat(Messages.counted(Language.AR, "points.left", 8)).isEqualTo("بقيت 8 نقط لإتمامها");
        assertThat(Messages.counted(Language.FR, "points.left", 2)).isEqualTo("Il reste 2 points à compléter");
        assertThat(Messages.counted(Language.EN, "points.left", 1)).isEqualTo("1 thing left to complete");
        assertThat(Messages.counted(Language.ES, "points.left", 3)).isEqualTo("Quedan 3 puntos por completar");
    }

    @Test
    void french_keeps_its_punctuation_together_and_no_quote_disturbs_the_formatting() {
        for (String key : Messages.bundle(Language.FR).keySet()) {
            assertThat(Messages.text(Language.FR, key)).as(key).doesNotContainPattern(" [?!:;»]|« |'");
            assertThat(Messages.text(Language.EN, key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void every_state_status_urgency_and_rule_has_words() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(CaseState.values()).map(state -> "state." + state),
                        Arrays.stream(PublicStatus.values()).map(status -> "status." + status),
                        Arrays.stream(Urgency.values()).map(urgency -> "urgency." + urgency),
                        UrgencyRule.ruleKeys().stream())
                .flatMap(stream -> stream);

        assertThat(keys).isSubsetOf(Messages.bundle(Language.FR).keySet());
    }

    @Test
    void what_the_reporter_reads_never_speaks_of_visits_or_of_falsehood() {
        for (Language language : Language.values()) {
            assertThat(Arrays.stream(PublicStatus.values()).map(status -> status.label(language)))
                    .noneMatch(label -> label.matches("(?iu).*(visit|زيار|faux|fals|كاذب).*"));
        }
    }
}
