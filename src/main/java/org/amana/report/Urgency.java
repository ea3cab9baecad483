package org.amana.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** How soon a case has to be read. Proposed by {@link UrgencyRule}, decided by a person. */
public enum Urgency {
    /** Immediate. */
    U0(Duration.ofHours(2), false),
    /** Very urgent. */
    U1(Duration.ofHours(24), false),
    /** Serious. */
    U2(Duration.ofDays(3), true),
    /** Ordinary. */
    U3(Duration.ofDays(7), false),
    /** For information. */
    U4(Duration.ofDays(15), false);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Duration firstRead;
    private final boolean workingDays;

    Urgency(Duration firstRead, boolean workingDays) {
        this.firstRead = firstRead;
        this.workingDays = workingDays;
    }

    /** When a human has to have read it first. */
    public ZonedDateTime due(ZonedDateTime received) {
        return workingDays ? workingDaysAfter(received, firstRead.toDays()) : received.plus(firstRead);
    }

    private static ZonedDateTime workingDaysAfter(ZonedDateTime received, long days) {
        ZonedDateTime due = received;
        for (long left = days; left > 0; ) {
            due = due.plusDays(1);
            if (!WEEKEND.contains(due.getDayOfWeek())) left--;
        }
        return due;
    }

    /** The words for officers, without the code: "Immédiat". */
    public String label(Language language) {
        return Messages.text(language, "urgency." + name());
    }
}
