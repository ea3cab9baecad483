package org.amana.triage.trial;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The listener as the server starts it, with a schedule and a day of the test's own. */
@Tag("S-46")
class TrialClockTest {

    private static final String WHERE_TO = "amana.trial.origin";
    private static final String ORIGIN = "https://public.example";
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final TrialRowsForTests rows = new TrialRowsForTests();
    private final Sent sent = new Sent();
    private final String before = System.getProperty(WHERE_TO);

    private Instant now = MONDAY;
    private Runnable tick;
    private Duration pause;

    /** What a public address does with what it gets: takes it, says no, or does not answer. */
    private enum Answer { TAKES, REFUSES, SILENT }

    /** Keeps when what was sent. */
    private final class Sent extends SendTrial {

        private final Map<Way, List<Instant>> moments = new EnumMap<>(Way.class);
        private final Map<Way, Answer> answers = new EnumMap<>(Way.class);

        @Override
        public boolean send(Way way, String origin) throws IOException {
            assertThat(origin).isEqualTo(ORIGIN);
            moments.computeIfAbsent(way, any -> new ArrayList<>()).add(now);
            var answer = answers.getOrDefault(way, Answer.TAKES);
            rows.sent(way, now, answer == Answer.TAKES).admitted(LocalDate.ofInstant(now, ZoneOffset.UTC));
            if (answer == Answer.SILENT) {
                throw new IOException("nobody there");
            }
            return answer == Answer.TAKES;
        }

        @Override
        public void lookAtDirectory(String origin) {}

        List<Instant> of(Way way) {
            return moments.getOrDefault(way, List.of());
        }
    }

    /** The latest moment that can be drawn, or the earliest. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private boolean late;

        @Override
        public long nextLong(long bound) {
            return late ? bound - 1 : 0;
        }
    }

    @BeforeEach
    void trialsAreOn() {
        System.setProperty(WHERE_TO, ORIGIN);
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(WHERE_TO);
        } else {
            System.setProperty(WHERE_TO, before);
        }
    }

    @Test
    void the_server_starts_it() {
        assertThat(TrialClock.class).hasAnnotation(WebListener.class);
        start(new SecureRandom());

        assertThat(pause).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void each_way_goes_once_on_every_day_before_its_twentieth_hour_is_over(Way way) {
        start(new SecureRandom());

        for (int day = 0; day < 14; day++) {
            var midnight = now;
            ticksUntil(midnight.plus(TrialClock.LATEST).plus(pause));
            assertThat(sent.of(way)).hasSize(day + 1);
            assertThat(sent.of(way).getLast()).isAfterOrEqualTo(midnight);
            ticksUntil(midnight.plus(Duration.ofDays(1)));
            assertThat(sent.of(way)).hasSize(day + 1);
        }
    }

    @Test
    void nothing_goes_twice_on_a_day_because_the_house_started_again() {
        start(new Drawn());
        ticksUntil(MONDAY.plus(Duration.ofHours(5)));

        start(new Drawn());
        ticksUntil(MONDAY.plus(Duration.ofHours(23)));

        assertThat(sent.of(Way.API)).hasSize(1);
        assertThat(sent.of(Way.PAGE)).hasSize(1);
    }

    @Test
    void nothing_goes_before_its_moment() {
        var drawn = new Drawn();
        drawn.late = true;
        start(drawn);

        ticksUntil(MONDAY.plus(Duration.ofHours(19)));

        assertThat(sent.moments).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Answer.class, names = {"REFUSES", "SILENT"})
    void what_was_not_taken_is_tried_again_each_hour_until_it_is_and_the_other_way_goes_once(Answer no) {
        for (var way : Way.values()) {
            var other = way == Way.API ? Way.PAGE : Way.API;
            var earlier = sent.of(way).size();
            var earlierOther = sent.of(other).size();
            var midnight = now;
            start(new Drawn());
            sent.answers.put(way, no);
            ticksUntil(midnight.plus(Duration.ofHours(3)));
            sent.answers.clear();
            ticksUntil(midnight.plus(Duration.ofDays(1)));

            var tries = sent.of(way).subList(earlier, sent.of(way).size());
            assertThat(tries).as(way.name()).hasSizeBetween(3, 4);
            for (int i = 1; i < tries.size(); i++) {
                assertThat(Duration.between(tries.get(i - 1), tries.get(i)))
                        .isBetween(Duration.ofHours(1), Duration.ofHours(1).plus(pause));
            }
            assertThat(sent.of(other)).as(other.name()).hasSize(earlierOther + 1);
        }
    }

    @Test
    void where_trials_are_off_nothing_goes() {
        System.setProperty(WHERE_TO, "off");
        start(new SecureRandom());

        ticksUntil(MONDAY.plus(Duration.ofDays(2)));

        assertThat(sent.moments).isEmpty();
    }

    @Test
    void a_house_where_all_arrives_is_never_red_whatever_moments_are_drawn() {
        var drawn = new Drawn();
        start(drawn);
        var health = new TrialHealth(rows, clock());

        for (int hour = 0; hour < 24 * 8; hour++) {
            // Early on one day, late on the next: nearly two days lie between.
            drawn.late = hour / 24 % 2 == 1;
            ticksUntil(now.plus(Duration.ofHours(1)));
            assertThat(health.isMissing(true, MONDAY)).as(now.toString()).isFalse();
        }
        assertThat(sent.of(Way.API)).hasSize(8);
    }

    private void start(SecureRandom random) {
        var schedule = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedScheduledExecutorService.class}, (proxy, method, given) -> {
                    assertThat(method.getName()).as(Arrays.toString(given)).isEqualTo("scheduleWithFixedDelay");
                    tick = (Runnable) given[0];
                    pause = Duration.of((long) given[2], ((TimeUnit) given[3]).toChronoUnit());
                    return null;
                });
        new TrialClock(schedule, sent, rows, random, clock()).contextInitialized(null);
    }

    private void ticksUntil(Instant end) {
        while (now.isBefore(end)) {
            tick.run();
            now = now.plus(pause);
        }
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
