package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amana.report.Answers;
import org.amana.report.Checked;
import org.amana.report.Language;
import org.amana.report.Places;
import org.amana.report.Questionnaire;
import org.amana.report.Urgency;
import org.amana.report.UrgencyRule;
import org.junit.jupiter.api.Test;

class DemonstrationReportTest {

    private static final Places PLACES = Places.load();

    private final List<DemonstrationReport> reports = DemonstrationReport.all();

    @Test
    void there_are_ten_in_four_languages() {
        assertThat(reports).hasSize(10).extracting(DemonstrationReport::name).doesNotHaveDuplicates();
        assertThat(reports.stream().collect(Collectors.groupingBy(DemonstrationReport::language, Collectors.counting())))
                .isEqualTo(Map.of(Language.AR, 4L, Language.FR, 3L, Language.EN, 1L, Language.ES, 2L));
    }

    @Test
    void each_is_a_form_that_can_be_sent_as_it_is() {
        assertThat(reports).allSatisfy(report -> assertThat(check(report).problems()).isEmpty());
    }

    @Test
    void no_real_place_is_named() {
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.fields()).doesNotContainKey("q_place_id");
            assertThat(PLACES.search(null, null, report.fields().get("q_place_text").getFirst(), 1)).isEmpty();
        });
    }

    @Test
    void they_differ_in_urgency_region_and_kind() {
        List<Answers> answers = reports.stream().map(report -> check(report).answers()).toList();

        assertThat(answers.stream().map(each -> UrgencyRule.propose(each).level())).contains(Urgency.values());
        assertThat(answers.stream().map(each -> each.one("region").orElseThrow()).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(answers.stream().map(each -> each.one("place_type").orElseThrow()).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(answers.stream().filter(Answers::urgent)).hasSizeBetween(2, 5);
    }

    @Test
    void they_bring_photos_a_pdf_and_a_voice() {
        List<String> types = reports.stream().flatMap(report -> report.files().stream()).map(PlainForm.Attached::type).toList();

        assertThat(types).contains("image/jpeg", "image/png", "application/pdf", "audio/wav");
        assertThat(types).filteredOn("application/pdf"::equals).hasSize(1);
        assertThat(types).filteredOn("audio/wav"::equals).hasSize(1);
    }

    @Test
    void one_is_very_long_and_one_tries_to_be_more_than_text() {
        assertThat(reports).extracting(report -> report.fields().get("q_narrative").getFirst())
                .anySatisfy(text -> assertThat(text).hasSizeBetween(3_700, 4_000))
                .anySatisfy(text -> assertThat(text).contains("<script>", "#{", "IGNORE ALL PREVIOUS"));
    }

    private static Checked check(DemonstrationReport report) {
        Map<String, String[]> fields = new HashMap<>();
        report.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return Answers.check(Questionnaire.load(), fields, PLACES, report.files().size());
    }
}
