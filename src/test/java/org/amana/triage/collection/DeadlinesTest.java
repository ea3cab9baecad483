package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final ReferenceQueue<ByteArrayInputStream> freed = new ReferenceQueue<>();
    private final AtomicLong now = new AtomicLong();
    private final Deadlines deadlines = new Deadlines(now::get);

    @Test
    void a_transfer_that_does_not_end_is_cut_when_its_time_is_over() {
        var cut = new AtomicInteger();
        Closeable stream = cut::incrementAndGet;
        deadlines.closing(stream);

        now.addAndGet(Deadlines.LONGEST.toNanos());
        deadlines.look();
        assertThat(cut).hasValue(0);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        deadlines.look();
        deadlines.look();
        assertThat(cut).hasValue(1);
    }

    @Test
    void a_transfer_that_has_ended_is_not_kept() throws Exception {
        var ended = transferred();

        Reference<?> found = null;
        for (int i = 0; i < 50 && found == null; i++) {
            System.gc();
            found = freed.remove(20);
        }

        assertThat(found).isSameAs(ended);
    }

    private WeakReference<ByteArrayInputStream> transferred() {
        var stream = new ByteArrayInputStream(new byte[1 << 20]);
        deadlines.closing(stream).close();
        return new WeakReference<>(stream, freed);
    }
}
