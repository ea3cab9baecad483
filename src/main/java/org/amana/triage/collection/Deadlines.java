package org.amana.triage.collection;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Ends a transfer that an intake node in trouble would keep open for ever, and with it the line behind it. */
final class Deadlines {

    private static final int MINUTES = 10;

    private final ScheduledExecutorService schedule;

    Deadlines(ScheduledExecutorService schedule) {
        this.schedule = schedule;
    }

    /**
     * Closes the stream when the time is over; close the result as soon as the transfer has ended. The schedule keeps what
     * was cancelled until its time: it then holds nothing of the stream any more, whose buffers would fill the memory of a
     * server that collects thousands of reports.
     */
    Deadline closing(Closeable stream) {
        var open = new AtomicReference<>(stream);
        var end = schedule.schedule(() -> quietly(open.getAndSet(null)), MINUTES, TimeUnit.MINUTES);
        return () -> {
            open.set(null);
            end.cancel(false);
        };
    }

    private static void quietly(Closeable stream) {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException closedAlready) {
            // what we wanted
        }
    }

    /** Something that has to be over by then. */
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }
}
