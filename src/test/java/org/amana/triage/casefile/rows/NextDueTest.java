package org.amana.triage.casefile.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.casefile.Due;
import org.junit.jupiter.api.Test;

class NextDueTest {

    @Test
    void an_unread_case_is_owed_a_reader_from_the_minute_it_came() {
        assertThat(Entries.entry().due()).contains(new Due(LocalDate.of(2026, 11, 23), Optional.of(Instant.parse("2026-11-23T23:40:00Z"))));
    }

    @Test
    void where_no_minute_was_noted_only_the_day_is_known() {
        var entry = Entries.of(Urgency.U3);
        var told = entry.told();
        var withoutMinute = entry.with(new IndexEntry.Told(told.day(), Optional.empty(), told.language(), told.region(), told.routing()));

        assertThat(withoutMinute.due()).contains(new Due(LocalDate.of(2026, 11, 30), Optional.empty()));
    }

    @Test
    void a_case_that_was_read_is_owed_an_answer() {
        var read = Entries.of(Urgency.U2).with(Entries.entry().marks().seen());

        assertThat(read.due().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void an_answered_closed_or_withdrawn_case_owes_nothing() {
        var read = Entries.entry().with(Entries.entry().marks().seen());

        assertThat(read.with(read.marks().answeredNow()).due()).isEmpty();
        assertThat(Entries.of(CaseState.CLOSED).due()).isEmpty();
        assertThat(read.with(read.contact().takenBack()).due()).isEmpty();
    }

    @Test
    void who_waits_for_the_person_owes_nothing_meanwhile() {
        assertThat(Entries.of(CaseState.NEED_INFO).due()).isEmpty();
    }
}
