package org.amana.report;

import java.time.ZonedDateTime;

/** How soon a case has to be read. Proposed by {@link UrgencyRule}, decided by a person. */
public enum Urgency {
    U0,
    U1,
    U2,
    U3,
    U4;

    /** When a human has to have read it first. */
    public ZonedDateTime due(ZonedDateTime received) {
        throw new UnsupportedOperationException();
    }

    /** The words for officers, without the code: "Immédiat". */
    public String label(Language language) {
        return Messages.text(language, "urgency." + name());
    }
}
