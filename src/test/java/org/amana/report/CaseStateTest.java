package org.amana.report;

import static org.amana.report.CaseState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStateTest {

    @Test
    void a_case_begins_by_being_read() {
        assertThat(NEW.next()).containsExactly(TRIAGE);
        assertThat(TRIAGE.next()).containsExactly(NEED_INFO, URGENT_ACTION, ACCEPTED, ORIENTED, NOT_MANDATE, ABUSIVE);
    }

    /** The whole table; what stands in no line is nobody's choice. */
    private static final String TABLE =
            """
            NEW: TRIAGE
            TRIAGE: NEED_INFO URGENT_ACTION ACCEPTED ORIENTED NOT_MANDATE ABUSIVE
            NEED_INFO: TRIAGE CLOSED
            URGENT_ACTION: ACCEPTED REFERRAL_PREPARED
            ACCEPTED: VISIT_LINKED REFERRAL_PREPARED DIALOGUE MONITOR_REPRISALS CLOSED
            ORIENTED: CLOSED
            NOT_MANDATE: CLOSED
            ABUSIVE: TRIAGE CLOSED
            VISIT_LINKED: DIALOGUE MONITOR_REPRISALS CLOSED
            REFERRAL_PREPARED: ACCEPTED REFERRED
            REFERRED: MONITOR_REPRISALS CLOSED
            DIALOGUE: MONITOR_REPRISALS CLOSED
            MONITOR_REPRISALS: ACCEPTED CLOSED
            CLOSED: REOPENED
            REOPENED: TRIAGE
            LEGAL_HOLD:
            PSEUDONYMISED:
            DESTROYED:
            """;

    static Stream<Arguments> moves() {
        var allowed = TABLE.lines()
                .map(line -> line.split(":"))
                .collect(Collectors.toMap(
                        line -> CaseState.valueOf(line[0]),
                        line -> line.length == 1 ? Set.<String>of() : Set.of(line[1].strip().split(" "))));
        return Stream.of(CaseState.values())
                .flatMap(from -> Stream.of(CaseState.values())
                        .map(to -> Arguments.of(from, to, allowed.get(from).contains(to.name()))));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_case_moves_along_the_table_and_nowhere_else(CaseState from, CaseState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("moves")
    void only_a_referral_and_the_closing_of_an_abusive_one_take_a_second_person(CaseState from, CaseState to, boolean allowed) {
        var takesTwo = from == REFERRAL_PREPARED && to == REFERRED || from == ABUSIVE && to == CLOSED;

        assertThat(from.takesSecondPerson(to)).isEqualTo(takesTwo);
        assertThat(allowed || !takesTwo).isTrue();
    }

    @Test
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
