package org.amana.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(100, now::get);

    @Test
    void a_hundred_codes_a_second_are_tried_and_no_more() {
        assertThat(tried(150)).isEqualTo(100);

        now.addAndGet(500_000_000);

        assertThat(tried(150)).isEqualTo(50);
    }

    @Test
    void a_quiet_night_does_not_save_up_tries() {
        now.addAndGet(3_600_000_000_000L);

        assertThat(tried(1_000)).isEqualTo(100);
    }

    @Test
    void more_at_once_than_in_a_second_may_be_allowed_after_a_quiet_time() {
        var bursts = new Pace(1, 100, now::get);
        assertThat(IntStream.range(0, 150).filter(i -> bursts.allows()).count()).isEqualTo(100);

        now.addAndGet(3_000_000_000L);

        assertThat(IntStream.range(0, 150).filter(i -> bursts.allows()).count()).isEqualTo(3);
    }

    private long tried(int times) {
        return IntStream.range(0, times).filter(i -> pace.allows()).count();
    }
}
