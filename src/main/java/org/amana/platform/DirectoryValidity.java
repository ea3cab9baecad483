package org.amana.platform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a directory is still good. An institution that forgets to renew it must not close the door to families: after its
 * last day reports come in for 90 days more, while health is red and every page of the desk says so. Then the door is closed.
 *
 * @param closes the last day on which reports come in
 * @param days until the last day while it is valid; until the door closes after it; 0 when it is closed
 */
public record DirectoryValidity(State state, LocalDate notAfter, LocalDate closes, long days) {

    private static final int DAYS_OF_WARNING = 30;
    private static final int DAYS_OF_GRACE = 90;

    /** In this order, one after the other. */
    public enum State {
        VALID,
        ENDS_SOON,
        OVERDUE,
        CLOSED
    }

    public static DirectoryValidity of(LocalDate notAfter, LocalDate today) {
        var closes = notAfter.plusDays(DAYS_OF_GRACE);
        if (today.isAfter(closes)) {
            return new DirectoryValidity(State.CLOSED, notAfter, closes, 0);
        }
        if (today.isAfter(notAfter)) {
            return new DirectoryValidity(State.OVERDUE, notAfter, closes, ChronoUnit.DAYS.between(today, closes));
        }
        var left = ChronoUnit.DAYS.between(today, notAfter);
        return new DirectoryValidity(left > DAYS_OF_WARNING ? State.VALID : State.ENDS_SOON, notAfter, closes, left);
    }

    /** Red in health. */
    public boolean isRed() {
        return state == State.OVERDUE || state == State.CLOSED;
    }
}
