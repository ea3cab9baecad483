package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;

/** How many mailboxes may be asked for in a second, on pages and by programs together. */
@ApplicationScoped
public class TriedCodes {

    /** On what the arithmetic against guessing rests (protocol, "The follow-up code"). */
    static final int MOST_PER_SECOND = 100;

    private final Pace pace = new Pace(MOST_PER_SECOND, System::nanoTime);

    /** Counts this try. */
    public boolean allowOne() {
        return pace.allows();
    }
}
