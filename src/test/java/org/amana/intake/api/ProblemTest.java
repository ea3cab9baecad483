package org.amana.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.report.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-30")
class ProblemTest {

    @Test
    void every_problem_has_a_sentence_of_its_own_in_every_language() {
        for (var language : Language.values()) {
            assertThat(Problem.values()).extracting(problem -> problem.sentence(language)).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
        }
        assertThat(Problem.BUSY.sentence(Language.AR)).contains("كل الأماكن مشغولة");
        assertThat(Problem.BUSY.sentence(Language.ES)).contains("todas las plazas");
    }
}
