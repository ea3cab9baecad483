package org.amana.triage.casefile.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.WaitingFor;
import org.amana.triage.casefile.index.IndexRows;
import org.junit.jupiter.api.Test;

class IndexEntryTest {

    @Test
    void what_is_written_under_the_seal_is_read_again() {
        var entry = Entries.entry().with(Entries.entry().decision().with(Optional.of(Entries.ALAMI)));

        assertThat(IndexEntryRow.read(IndexEntryRow.write(entry))).isEqualTo(entry);
    }

    @Test
    void a_row_of_another_form_is_a_fault_and_its_content_stays_out_of_the_message() {
        assertThatThrownBy(() -> IndexEntryRow.read("{\"day\":\"secret\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_later_report_raises_what_nobody_confirmed_and_lowers_nothing() {
        var calm = Entries.of(Urgency.U3).decision();

        assertThat(calm.proposedAgain(Urgency.U0, "rule.life").urgency()).isEqualTo(Urgency.U0);
        assertThat(calm.proposedAgain(Urgency.U4, "rule.information")).isEqualTo(calm);
        var confirmed = calm.confirmed(Urgency.U2).proposedAgain(Urgency.U0, "rule.life");
        assertThat(confirmed.urgency()).isEqualTo(Urgency.U2);
        assertThat(confirmed.proposed()).isEqualTo(Urgency.U0);
    }

    @Test
    void consents_change_one_by_one() {
        var contact = Entries.entry().contact().changed(Map.of("C_SHARE_HEALTH", true, "C_CONTACT", false));

        assertThat(contact.consents()).containsExactly("C_SHARE_HEALTH");
        assertThat(contact.takenBack().consents()).isEmpty();
    }

    @Test
    void whose_turn_it_is_follows_state_and_messages() {
        assertThat(row(Entries.of(CaseState.TRIAGE)).waitingFor()).isEqualTo(WaitingFor.TEAM);
        assertThat(row(Entries.of(CaseState.NEED_INFO)).waitingFor()).isEqualTo(WaitingFor.PERSON);
        assertThat(row(Entries.of(CaseState.CLOSED)).waitingFor()).isEqualTo(WaitingFor.NOBODY);
        var heard = Entries.of(CaseState.NEED_INFO);
        assertThat(row(heard.heardFrom(Entries.heard(Urgency.U2))).waitingFor()).isEqualTo(WaitingFor.TEAM);
    }

    @Test
    void what_came_and_what_is_owed_since_is_read_again_too() {
        var entry = answered(Urgency.U3).heardFrom(new IndexEntry.Heard(Entries.DAY, Optional.of(Entries.MINUTE), Optional.of(Urgency.U1)));

        assertThat(IndexEntryRow.read(IndexEntryRow.write(entry))).isEqualTo(entry);
    }

    @Test
    void a_reply_brings_the_case_back_to_the_team_and_leaves_it_there_when_it_was_read() {
        var replied = Entries.of(CaseState.NEED_INFO).heardFrom(Entries.heard(Urgency.U2));

        assertThat(replied.decision().state()).isEqualTo(CaseState.TRIAGE);
        assertThat(row(replied.with(replied.marks().seen())).waitingFor()).isEqualTo(WaitingFor.TEAM);
        assertThat(Entries.of(CaseState.CLOSED).heardFrom(Entries.heard(Urgency.U2)).decision().state()).isEqualTo(CaseState.REOPENED);
        assertThat(Entries.of(CaseState.NEED_INFO).unreadable(Entries.heard(Urgency.U2)).decision().state()).isEqualTo(CaseState.TRIAGE);
        var held = Entries.of(CaseState.LEGAL_HOLD).heardFrom(Entries.heard(Urgency.U2));
        assertThat(held.decision().state()).isEqualTo(CaseState.LEGAL_HOLD);
        assertThat(row(held).waitingFor()).isEqualTo(WaitingFor.TEAM);
    }

    private static IndexEntry answered(Urgency confirmed) {
        var read = Entries.entry().with(Entries.entry().marks().seen());
        return read.with(read.decision().confirmed(confirmed)).with(read.marks().answeredNow());
    }

    private static IndexRow row(IndexEntry entry) {
        return IndexRows.of(new DeskId("central"), new CaseId("0".repeat(32)), entry);
    }
}
