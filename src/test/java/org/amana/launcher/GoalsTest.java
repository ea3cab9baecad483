package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalsTest {

    private final Goals goals = new Goals();

    @Test
    void what_is_reached_is_said_for_each_goal() {
        goals.atLeast(150, 150, "reports/s");
        goals.atMost(2, 1.9, "seconds");

        assertThat(goals.lines()).containsExactly("reached  reports/s: 150.0, at least 150", "reached  seconds: 1.9, at most 2");
        assertThat(goals.missed()).isFalse();
    }

    @Test
    void one_that_is_missed_or_was_not_measured_is_enough() {
        goals.atLeast(150, 149.9, "reports/s");
        goals.atMost(0, 0, "failures");

        assertThat(goals.lines()).anyMatch(line -> line.startsWith("MISSED   reports/s"));
        assertThat(goals.missed()).isTrue();

        var unmeasured = new Goals();
        unmeasured.atMost(150, Double.NaN, "ms");
        assertThat(unmeasured.missed()).isTrue();
    }
}
