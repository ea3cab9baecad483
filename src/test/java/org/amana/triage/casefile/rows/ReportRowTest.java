package org.amana.triage.casefile.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amana.courier.ItemId;
import org.amana.report.Answers;
import org.amana.report.Language;
import org.amana.triage.casefile.Asked;
import org.junit.jupiter.api.Test;

class ReportRowTest {

    private static final ReportRow ROW = new ReportRow(
            new ItemId("ab".repeat(16)),
            LocalDate.of(2026, 11, 30),
            Language.AR,
            "quick-alert",
            4,
            Answers.of(Map.of("consent", List.of("C_CONTACT"))),
            "age1of-the-person",
            true,
            Set.of(Asked.CONSENT),
            List.of());

    @Test
    void what_is_written_under_the_seal_is_read_again() {
        assertThat(ReportRow.parse(ROW.toJson()).asked()).containsExactly(Asked.CONSENT);
        assertThat(ReportRow.parse(ROW.toJson()).toJson()).isEqualTo(ROW.toJson());
    }

    @Test
    void a_row_from_before_anything_was_asked_in_reports_asks_nothing() {
        var before = new String(ROW.toJson(), StandardCharsets.UTF_8).replace("\"asked\":[\"CONSENT\"],", "");

        assertThat(before).doesNotContain("asked");
        assertThat(ReportRow.parse(before.getBytes(StandardCharsets.UTF_8)).asked()).isEmpty();
    }

    @Test
    void what_is_asked_stays_when_the_identity_is_deleted() {
        assertThat(ROW.withoutIdentity().asked()).containsExactly(Asked.CONSENT);
    }
}
