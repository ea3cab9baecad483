package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How many mailboxes without an answer may be burned. Each becomes a row here and an item for every desk, and anyone can
 * invent as many secrets as they like; people burn a few in a day.
 */
@ApplicationScoped
public class BurnsOfNothing {

    static final int MOST_PER_SECOND = 1;
    static final int MOST_AT_ONCE = 100;

    private final Pace pace = new Pace(MOST_PER_SECOND, MOST_AT_ONCE, System::nanoTime);

    /** Counts this one. */
    boolean allowOne() {
        return pace.allows();
    }
}
