package org.amana.triage.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A crowd at the sign-in: of two hundred at once few hold a thread of the server. */
class SignInPlacesTest {

    private static final int CROWD = 200;
    private static final int IN_LINE = 16;

    private final SignInPlaces places = new SignInPlaces();

    @Test
    @Tag("S-13")
    @Timeout(30)
    void two_are_served_sixteen_wait_and_the_rest_is_told_at_once_to_come_back() throws Exception {
        var served = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new ArrayList<Future<String>>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(threads.submit(() -> places.in(() -> waited(served), "busy")));
            }

            assertThat(done(crowd, CROWD - 2 - IN_LINE, Duration.ofSeconds(5))).isEqualTo(CROWD - 2 - IN_LINE);
            served.countDown();
            var answers = new ArrayList<String>();
            for (var one : crowd) {
                answers.add(one.get());
            }

            assertThat(answers).filteredOn("served"::equals).hasSize(2 + IN_LINE);
            assertThat(places.in(() -> "served", "busy")).isEqualTo("served");
        } finally {
            served.countDown();
        }
    }

    private static String waited(CountDownLatch served) {
        try {
            served.await(20, TimeUnit.SECONDS);
            return "served";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** How many have gone; well before anybody in line loses patience. */
    private static long done(ArrayList<Future<String>> crowd, int expected, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var gone = 0L;
        while (gone < expected && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            gone = crowd.stream().filter(Future::isDone).count();
        }
        return gone;
    }
}
