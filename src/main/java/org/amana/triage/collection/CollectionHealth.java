package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/** How the last collection went, for the first page and for alarms. */
@ApplicationScoped
public class CollectionHealth {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ROUNDS = 3;

    private volatile Instant last = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private volatile int failing;

    public void went(Instant when, int failingItems) {
        last = when;
        failing = failingItems;
    }

    /** Intake has not answered for long, since the start at the longest; a collection that is a little late is not worth a word. */
    public boolean isSilent(Instant now) {
        var rounds = CollectionClock.pause().multipliedBy(ROUNDS);
        return last.plus(PATIENCE.compareTo(rounds) > 0 ? PATIENCE : rounds).isBefore(now);
    }

    /** Items that could not be collected then; they are tried again. */
    public int failing() {
        return failing;
    }
}
