package org.amana.triage.collection;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends a transfer that an intake node in trouble would keep open for ever, and with it the line behind it. One look at all of
 * them every half minute: a server that collects thousands of reports would pay for a task for each.
 */
final class Deadlines {

    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SECONDS_BETWEEN_LOOKS = 30;

    private final LongSupplier nanoTime;
    private final Set<Transfer> open = ConcurrentHashMap.newKeySet();

    Deadlines(ScheduledExecutorService schedule) {
        this(System::nanoTime);
        schedule.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    Deadlines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Closes the stream when it is still open ten minutes from now; close the result as soon as the transfer has ended. */
    Deadline closing(Closeable stream) {
        var transfer = new Transfer(stream, nanoTime.getAsLong());
        open.add(transfer);
        return transfer;
    }

    void look() {
        long now = nanoTime.getAsLong();
        open.stream().filter(transfer -> now - transfer.began > LONGEST.toNanos()).forEach(Transfer::cut);
    }

    /** Something that has to be over by then. */
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    private final class Transfer implements Deadline {

        private final Closeable stream;
        private final long began;

        private Transfer(Closeable stream, long began) {
            this.stream = stream;
            this.began = began;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        private void cut() {
            if (open.remove(this)) {
                try {
                    stream.close();
                } catch (IOException | RuntimeException closedAlready) {
                    // what we wanted; a look that throws would be the last
                }
            }
        }
    }
}
