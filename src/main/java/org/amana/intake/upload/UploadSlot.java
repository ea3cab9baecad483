package org.amana.intake.upload;

import java.util.function.LongSupplier;

/**
 * One sender's place, and the measure of its speed. The thread that owns it tells when it begins and ends to wait for
 * the network; only between the two may another thread interrupt it.
 */
public final class UploadSlot implements AutoCloseable {

    /** Below this a sender may be dropped, in bytes per second. */
    static final long LEAST_SPEED = 1024;

    /** Nobody is called slow before this much waiting. */
    static final long GRACE = 1_000_000_000L;

    private static final long MINUTE = 60 * 1_000_000_000L;

    private final UploadSlots slots;
    private final BodySize size;
    private final Thread owner;
    private final LongSupplier nanoTime;

    private boolean inRead;
    private long readSince;
    private long waited;
    private long bytes;
    private long minuteBegan;
    private long minuteBytes;
    private boolean revoked;

    UploadSlot(UploadSlots slots, BodySize size, Thread owner, LongSupplier nanoTime) {
        this.slots = slots;
        this.size = size;
        this.owner = owner;
        this.nanoTime = nanoTime;
    }

    BodySize size() {
        return size;
    }

    /** @return false when the slot was taken away: do not read on */
    synchronized boolean beginRead() {
        readSince = nanoTime.getAsLong();
        inRead = !revoked;
        return inRead;
    }

    /** @return false when the slot was taken away while reading */
    synchronized boolean endRead(int count) {
        waited = waitedUntilNow();
        inRead = false;
        bytes += Math.max(0, count);
        if (revoked) {
            // the interrupt was for the read that is over, not for whatever this thread does next
            Thread.interrupted();
        }
        return !revoked;
    }

    /** Whether reading ended because the slot was taken away. */
    public synchronized boolean revoked() {
        return revoked;
    }

    @Override
    public void close() {
        slots.release(this);
    }

    synchronized void revoke() {
        revoked = true;
        if (inRead) {
            owner.interrupt();
        }
    }

    synchronized boolean slowSinceItBegan() {
        return waitedUntilNow() >= GRACE && bytesPerSecond() < LEAST_SPEED;
    }

    synchronized double bytesPerSecond() {
        return bytes * 1e9 / Math.max(1, waitedUntilNow());
    }

    synchronized boolean tooSlowForAMinute() {
        long now = waitedUntilNow();
        if (now - minuteBegan < MINUTE) {
            return false;
        }
        boolean slow = bytes - minuteBytes < LEAST_SPEED * 60;
        minuteBegan = now;
        minuteBytes = bytes;
        return slow;
    }

    private long waitedUntilNow() {
        return inRead ? waited + nanoTime.getAsLong() - readSince : waited;
    }
}
