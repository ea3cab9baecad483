package org.amana.triage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes as always, and jumps when a test wants it to. */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class TimeForTests {

    private static volatile Duration ahead = Duration.ZERO;

    static void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    @Produces
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Clock.systemUTC().instant().plus(ahead);
            }
        };
    }
}
