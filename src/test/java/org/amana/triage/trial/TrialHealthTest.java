package org.amana.triage.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question goes to a bean that has just been made, in a house that has just started: what it knows is in the rows. */
@Tag("S-46")
class TrialHealthTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final TrialRowsForTests rows = new TrialRowsForTests();

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_day_on_which_none_was_taken_is_red_after_a_restart_too(Way way) {
        arrivesOn(MONDAY, other(way));
        arrivesOn(MONDAY, way);
        arrivesOn(MONDAY.plus(A_DAY), other(way));

        assertThat(isRed(tuesdayAt(21))).isFalse();
        assertThat(isRed(tuesdayAt(23))).isTrue();

        rows.sent(way, tuesdayAt(23), false);
        assertThat(isRed(tuesdayAt(23))).as("refused").isTrue();
        rows.sent(way, tuesdayAt(23), true);
        assertThat(isRed(tuesdayAt(23))).as("taken").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_public_address_that_takes_nothing_for_weeks_is_red_however_often_the_house_starts(Way way) {
        for (int day = 0; day < 21; day++) {
            arrivesOn(MONDAY.plus(Duration.ofDays(day)), other(way));
            rows.sent(way, MONDAY.plus(Duration.ofDays(day)).plusSeconds(60), false);
        }

        assertThat(isRed(MONDAY.plus(Duration.ofDays(20)).plus(Duration.ofHours(12)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_way_that_was_never_tried_is_red_though_the_other_goes(Way way) {
        arrivesOn(MONDAY, other(way));
        arrivesOn(MONDAY.plus(A_DAY), other(way));

        assertThat(isRed(tuesdayAt(23))).isTrue();
    }

    @Test
    void a_new_house_has_until_the_end_of_its_first_whole_day() {
        var started = MONDAY.plus(Duration.ofHours(9));

        assertThat(bean(tuesdayAt(21)).isMissing(false, started)).isFalse();
        assertThat(bean(tuesdayAt(23)).isMissing(false, started)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void one_that_was_lost_is_still_red_when_the_desk_is_locked_and_the_house_starts_again(Way way) {
        arrivesOn(MONDAY.plus(A_DAY), Way.API);
        arrivesOn(MONDAY.plus(A_DAY), Way.PAGE);
        var withheld = rows.sent(way, tuesdayAt(2), true);
        assertThat(isRed(tuesdayAt(4))).as("nobody can know yet").isFalse();
        assertThat(bean(tuesdayAt(2).plusSeconds(60)).isMissing(true, tuesdayAt(2))).as("under way").isFalse();

        assertThat(bean(tuesdayAt(4)).isMissing(true, tuesdayAt(4))).isTrue();

        assertThat(isRed(tuesdayAt(5))).isTrue();
        withheld.admitted(LocalDate.of(2026, 3, 3));
        assertThat(isRed(tuesdayAt(5))).as("it came after all").isFalse();
    }

    private static Way other(Way way) {
        return way == Way.API ? Way.PAGE : Way.API;
    }

    private static Instant tuesdayAt(int hour) {
        return MONDAY.plus(A_DAY).plus(Duration.ofHours(hour));
    }

    private void arrivesOn(Instant midnight, Way way) {
        rows.sent(way, midnight.plusSeconds(60), true).admitted(LocalDate.ofInstant(midnight, ZoneOffset.UTC));
    }

    /** As after a restart, with everybody signed out. */
    private boolean isRed(Instant now) {
        return bean(now).isMissing(false, now);
    }

    private TrialHealth bean(Instant now) {
        return new TrialHealth(rows, Clock.fixed(now, ZoneOffset.UTC));
    }
}
