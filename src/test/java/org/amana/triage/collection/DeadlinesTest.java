package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final ReferenceQueue<ByteArrayInputStream> freed = new ReferenceQueue<>();

    @Test
    void a_transfer_that_has_ended_is_not_kept_until_its_deadline() throws Exception {
        try (var schedule = new ScheduledThreadPoolExecutor(1)) {
            var ended = transferred(new Deadlines(schedule));

            Reference<?> found = null;
            for (int i = 0; i < 50 && found == null; i++) {
                System.gc();
                found = freed.remove(20);
            }

            assertThat(schedule.getQueue()).hasSize(1);
            assertThat(found).isSameAs(ended);
            schedule.shutdownNow();
        }
    }

    private WeakReference<ByteArrayInputStream> transferred(Deadlines deadlines) {
        var stream = new ByteArrayInputStream(new byte[1 << 20]);
        deadlines.closing(stream).close();
        return new WeakReference<>(stream, freed);
    }
}
