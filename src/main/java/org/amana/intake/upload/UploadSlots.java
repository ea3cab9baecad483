package org.amana.intake.upload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * How many bodies may come in at once. A body holds a server thread while it is read, so trickling senders could hold
 * them all.
 *
 * <p>Guarantees: never more than {@code most} bodies are read; a quarter of the slots is kept for short bodies, so that
 * slow files never keep a text out; a sender below 1 KiB/s over a minute is dropped; when all slots are taken, a newcomer
 * takes the place of the slowest sender that has been below 1 KiB/s since it began. Only time spent waiting for the
 * sender counts, never time the server needs. Does not guarantee a place when every holder is fast, nor a text's place
 * when as many senders of short bodies are just fast enough.
 */
public final class UploadSlots {

    /** So long a newcomer may wait for a place: an honest alert shall be through within two seconds. */
    static final long PATIENCE = 1_000_000_000L;

    private static final int SHARE_FOR_SHORT = 4;

    private final int most;
    private final int mostLong;
    private final int mostWaiting;
    private final LongSupplier nanoTime;
    private final Set<UploadSlot> taken = new HashSet<>();
    private int lingering;
    private int waiting;

    /**
     * @param most slots; dropped senders whose threads have not noticed yet may be as many again
     * @param mostWaiting how many newcomers may wait
     */
    UploadSlots(int most, int mostWaiting, LongSupplier nanoTime) {
        this.most = most;
        this.mostLong = most - Math.max(1, most / SHARE_FOR_SHORT);
        this.mostWaiting = mostWaiting;
        this.nanoTime = nanoTime;
    }

    /** A slot for the calling thread, or nothing when the house is full of honest senders. */
    public synchronized Optional<UploadSlot> take(BodySize size) throws InterruptedException {
        long since = nanoTime.getAsLong();
        while (!hasRoom(size) && !makeRoom(size)) {
            long left = PATIENCE - (nanoTime.getAsLong() - since);
            if (left <= 0 || waiting >= mostWaiting) {
                return Optional.empty();
            }
            waiting++;
            try {
                wait(Math.max(1, Math.min(left, UploadSlot.GRACE / 4) / 1_000_000));
            } finally {
                waiting--;
            }
        }
        var slot = new UploadSlot(this, size, Thread.currentThread(), nanoTime);
        taken.add(slot);
        return Optional.of(slot);
    }

    /** Drops every sender that has been too slow for a minute. Called every few seconds: a blocked thread cannot. */
    synchronized void dropSlow() {
        Set.copyOf(taken).stream().filter(UploadSlot::tooSlowForAMinute).forEach(this::drop);
    }

    synchronized void release(UploadSlot slot) {
        if (!taken.remove(slot)) {
            lingering--;
        }
        notifyAll();
    }

    private boolean hasRoom(BodySize size) {
        return taken.size() < most && (size == BodySize.SHORT || sendingLong().count() < mostLong);
    }

    private boolean makeRoom(BodySize size) {
        if (lingering >= most) {
            return false;
        }
        var inTheWay = size == BodySize.LONG && sendingLong().count() >= mostLong ? sendingLong() : taken.stream();
        var slowest = inTheWay
                .filter(UploadSlot::slowSinceItBegan)
                .min(Comparator.comparingDouble(UploadSlot::bytesPerSecond));
        slowest.ifPresent(this::drop);
        return slowest.isPresent();
    }

    private Stream<UploadSlot> sendingLong() {
        return taken.stream().filter(slot -> slot.size() == BodySize.LONG);
    }

    private void drop(UploadSlot slot) {
        taken.remove(slot);
        lingering++;
        slot.revoke();
    }
}
