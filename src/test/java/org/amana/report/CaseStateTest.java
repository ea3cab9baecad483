package org.amana.report;

import static org.amana.report.CaseState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    @Test
    void a_case_begins_by_being_read() {
        assertThat(NEW.next()).containsExactly(TRIAGE);
        assertThat(TRIAGE.next()).containsExactly(NEED_INFO, URGENT_ACTION, ACCEPTED, ORIENTED, NOT_MANDATE, ABUSIVE);
    }

    @Test
    @Tag("S-21")
    void nothing_is_transmitted_without_being_prepared_for_a_second_person() {
        assertThat(EnumSet.allOf(CaseState.class).stream().filter(state -> state.mayBecome(REFERRED)))
                .containsExactly(REFERRAL_PREPARED);
    }

    @Test
    void every_open_case_can_be_closed_in_the_end_and_a_closed_one_reopened() {
        Set<CaseState> reachable = reachableFrom(NEW);

        assertThat(reachable).containsAll(EnumSet.range(NEW, REOPENED));
        assertThat(EnumSet.range(NEW, REOPENED))
                .allMatch(state -> reachableFrom(state).contains(CLOSED));
        assertThat(CLOSED.next()).containsExactly(REOPENED);
    }

    @Test
    void the_states_of_retention_are_nobodys_choice() {
        Set<CaseState> retention = EnumSet.of(LEGAL_HOLD, PSEUDONYMISED, DESTROYED);

        assertThat(reachableFrom(NEW)).doesNotContainAnyElementsOf(retention);
        assertThat(retention).allMatch(state -> state.next().isEmpty());
    }

    @Test
    @Tag("S-32")
    void a_visit_looks_like_any_other_work_to_the_public() {
        assertThat(VISIT_LINKED.publicStatus(false))
                .isEqualTo(ACCEPTED.publicStatus(false))
                .isEqualTo(PublicStatus.IN_PROGRESS);
        assertThat(ABUSIVE.publicStatus(true)).isEqualTo(TRIAGE.publicStatus(true));
    }

    @Test
    void a_closed_case_that_was_answered_says_so() {
        assertThat(CLOSED.publicStatus(true)).isEqualTo(PublicStatus.ANSWERED);
        assertThat(CLOSED.publicStatus(false)).isEqualTo(PublicStatus.CLOSED);
    }

    private static Set<CaseState> reachableFrom(CaseState start) {
        Set<CaseState> reached = EnumSet.of(start);
        boolean grew = true;
        while (grew) {
            Set<CaseState> more = EnumSet.copyOf(reached);
            reached.forEach(state -> more.addAll(state.next()));
            grew = reached.addAll(more);
        }
        return reached;
    }
}
