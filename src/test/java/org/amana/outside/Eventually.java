package org.amana.outside;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again at what another process does in its own time. */
final class Eventually {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();

    private Eventually() {}

    /** The first thing seen that is as expected; when time is up, the last one seen, for the test to complain about. */
    static <T> T see(Duration patience, Callable<T> look, Predicate<T> expected) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        T seen = look.call();
        while (!expected.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            seen = look.call();
        }
        return seen;
    }
}
