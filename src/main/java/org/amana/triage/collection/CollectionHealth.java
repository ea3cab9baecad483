package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** How the last collection went, for the first page and for alarms. */
@ApplicationScoped
public class CollectionHealth {

    private volatile Instant last;
    private volatile int failing;

    public void went(Instant when, int failingItems) {
        last = when;
        failing = failingItems;
    }

    /** When intake last answered. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** Items that could not be collected then; they are tried again. */
    public int failing() {
        return failing;
    }
}
