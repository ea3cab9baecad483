package org.amana.intake.mailbox;

import java.util.function.LongSupplier;

/** At most so many a second, whoever asks: there is no address by which to tell askers apart. */
final class Pace {

    private static final double SECOND = 1e9;

    private final int perSecond;
    private final int most;
    private final LongSupplier nanoTime;
    private double left;
    private long last;

    Pace(int perSecond, LongSupplier nanoTime) {
        this(perSecond, perSecond, nanoTime);
    }

    /** @param most at once, after a quiet time */
    Pace(int perSecond, int most, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.most = most;
        this.nanoTime = nanoTime;
        this.left = most;
        this.last = nanoTime.getAsLong();
    }

    synchronized boolean allows() {
        long now = nanoTime.getAsLong();
        left = Math.min(most, left + (now - last) / SECOND * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
