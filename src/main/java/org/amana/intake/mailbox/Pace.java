package org.amana.intake.mailbox;

import java.util.function.LongSupplier;

/** At most so many a second, whoever asks: there is no address by which to tell askers apart. */
final class Pace {

    private static final double SECOND = 1e9;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private double left;
    private long last;

    Pace(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.left = perSecond;
        this.last = nanoTime.getAsLong();
    }

    synchronized boolean allows() {
        long now = nanoTime.getAsLong();
        left = Math.min(perSecond, left + (now - last) / SECOND * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
