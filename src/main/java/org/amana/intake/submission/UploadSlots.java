package org.amana.intake.submission;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How many forms may come in at once. A form holds a server thread while its body is read, so trickling senders could
 * hold them all.
 *
 * <p>Guarantees: never more than {@code most} bodies are read; a sender below 1 KiB/s over a minute is dropped; when all
 * slots are taken, a newcomer takes the place of the slowest sender that has been below 1 KiB/s since it began. Only
 * time spent waiting for the sender counts, never time the server needs. Does not guarantee a place when every holder
 * is fast.
 */
final class UploadSlots {

    /** So long a newcomer may wait for a place: an honest alert shall be through within two seconds. */
    static final long PATIENCE = 1_000_000_000L;

    private final int most;
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
        this.mostWaiting = mostWaiting;
        this.nanoTime = nanoTime;
    }

    /** A slot for the calling thread, or nothing when the house is full of honest senders. */
    synchronized Optional<UploadSlot> take() throws InterruptedException {
        long since = nanoTime.getAsLong();
        while (!hasRoom() && !makeRoom()) {
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
        var slot = new UploadSlot(this, Thread.currentThread(), nanoTime);
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

    private boolean hasRoom() {
        return taken.size() < most;
    }

    private boolean makeRoom() {
        if (lingering >= most) {
            return false;
        }
        var slowest = taken.stream()
                .filter(UploadSlot::slowSinceItBegan)
                .min((one, other) -> Double.compare(one.bytesPerSecond(), other.bytesPerSecond()));
        slowest.ifPresent(this::drop);
        return slowest.isPresent();
    }

    private void drop(UploadSlot slot) {
        taken.remove(slot);
        lingering++;
        slot.revoke();
    }
}
