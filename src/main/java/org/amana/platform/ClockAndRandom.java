package org.amana.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;

/** The one clock and the one source of randomness of a WAR. */
@ApplicationScoped
public class ClockAndRandom {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    SecureRandom random() {
        return RANDOM;
    }
}
