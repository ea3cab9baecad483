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
    void what_comes_after_the_answer_is_owed_a_reader_and_then_an_answer() {
        var answered = read(Urgency.U3).with(read(Urgency.U3).marks().answeredNow());

        var heard = answered.heardFrom(Entries.heard(Urgency.U1));
        assertThat(heard.due()).contains(new Due(Entries.DAY.plusDays(3), Optional.empty()));
        assertThat(answered.unreadable(Entries.heard(Urgency.U1)).due()).isEqualTo(heard.due());
        assertThat(heard.with(heard.marks().seen()).due()).contains(new Due(Entries.DAY.plusDays(32), Optional.empty()));
    }

    @Test
    void who_writes_again_before_the_answer_does_not_wait_longer_for_it() {
        var twice = read(Urgency.U3).heardFrom(Entries.heard(Urgency.U4));

        assertThat(twice.with(twice.marks().seen()).due()).isEqualTo(read(Urgency.U3).due());
    }

    @Test
    void of_two_that_nobody_read_the_first_says_since_when_and_the_urgent_one_how_soon() {
        var later = new IndexEntry.Heard(Entries.DAY.plusDays(9), Optional.of(Entries.MINUTE), Optional.of(Urgency.U1));
        var twice = read(Urgency.U3).heardFrom(Entries.heard(Urgency.U4)).heardFrom(later);

        assertThat(twice.due()).contains(new Due(Entries.DAY.plusDays(3), Optional.empty()));
    }

    @Test
    void an_answer_that_was_a_question_is_not_the_last_one_owed() {
        var asked = read(Urgency.U2).with(read(Urgency.U2).marks().answeredNow()).moved(CaseState.NEED_INFO, Entries.DAY.plusDays(1));
        assertThat(asked.due()).isEmpty();

        var gaveUp = asked.moved(CaseState.TRIAGE, Entries.DAY.plusDays(60));
        assertThat(gaveUp.due()).contains(new Due(Entries.DAY.plusDays(67), Optional.empty()));
        var reopened = asked.moved(CaseState.CLOSED, Entries.DAY.plusDays(60)).moved(CaseState.REOPENED, Entries.DAY.plusDays(90));
        assertThat(reopened.due()).contains(new Due(Entries.DAY.plusDays(97), Optional.empty()));
    }

    private static IndexEntry read(Urgency urgency) {
        var entry = Entries.of(urgency);
        return entry.with(entry.marks().seen());
    }

    @Test
    void who_waits_for_the_person_owes_nothing_meanwhile() {
        assertThat(Entries.of(CaseState.NEED_INFO).due()).isEmpty();
    }
}
