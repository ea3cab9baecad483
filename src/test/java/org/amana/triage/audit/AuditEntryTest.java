package org.amana.triage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-17")
class AuditEntryTest {

    @Test
    void nothing_but_short_codes_gets_into_the_log() {
        var entry = AuditEntry.byMachine(Act.DOWNLOADED);

        assertThatThrownBy(() -> entry.about("they hit him")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.about("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("S-05")
    void of_what_a_person_sent_the_log_keeps_the_day_and_of_the_house_the_second() {
        var now = Instant.parse("2026-11-23T09:12:13Z");

        for (var act : List.of(Act.ADMITTED, Act.MESSAGE_FILED, Act.REPORT_FILED, Act.WITHDRAWN, Act.CLOSED_BY_PERSON)) {
            assertThat(AuditEntry.byMachine(act).moment(now)).as(act.name()).isEqualTo("2026-11-23T00:00:00Z");
        }
        assertThat(AuditEntry.byMachine(Act.ANSWER_DELIVERED).moment(now)).isEqualTo(now);
        assertThat(AuditEntry.by(new OfficerName("n.alami"), Act.IDENTITY_DELETED).moment(now)).isEqualTo(now);
    }

    @Test
    void a_row_is_written_whole() {
        var entry = AuditEntry.by(new OfficerName("n.alami"), Act.OPENED)
                .on(new CaseId("0".repeat(32)))
                .with(new byte[32]);

        var row = new AuditRow(1, Instant.parse("2026-11-23T09:00:00Z"), entry, new byte[32]);

        assertThat(row.isWhole()).isTrue();
        assertThat(row.row().caseId()).isEqualTo("0".repeat(32));
    }
}
