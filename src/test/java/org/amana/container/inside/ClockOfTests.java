package org.amana.container.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The clock of a WAR under test. It goes as all clocks do, and can be put forward, never back. */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class ClockOfTests {

    private static volatile Duration ahead = Duration.ZERO;

    public static synchronized void goesForward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time goes one way");
        }
        ahead = ahead.plus(by);
    }

    public static Instant now() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Produces
    Clock clock() {
        InstantSource source = ClockOfTests::now;
        return source.withZone(ZoneOffset.UTC);
    }
}
