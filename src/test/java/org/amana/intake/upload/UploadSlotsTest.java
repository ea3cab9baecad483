package org.amana.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-12")
class UploadSlotsTest {

    private final AtomicLong now = new AtomicLong();

    /** Every look at the clock takes 50 ms, so that waiting comes to an end. */
    private final UploadSlots slots = new UploadSlots(2, 4, () -> now.addAndGet(50_000_000));

    @Test
    void a_house_full_of_fast_senders_takes_nobody_else_until_one_has_finished() throws Exception {
        var first = fast(slots.take(BodySize.SHORT).orElseThrow());
        fast(slots.take(BodySize.SHORT).orElseThrow());

        assertThat(slots.take(BodySize.SHORT)).isEmpty();

        first.close();
        assertThat(slots.take(BodySize.SHORT)).isPresent();
    }

    @Test
    void a_newcomer_takes_the_place_of_the_slowest_sender() throws Exception {
        var slow = trickling(slots.take(BodySize.SHORT).orElseThrow(), 900);
        var slowest = trickling(slots.take(BodySize.SHORT).orElseThrow(), 10);

        assertThat(slots.take(BodySize.SHORT)).isPresent();

        assertThat(slowest.revoked()).isTrue();
        assertThat(slow.revoked()).isFalse();
    }

    @Test
    void a_fast_sender_never_gives_way() throws Exception {
        var fast = fast(slots.take(BodySize.SHORT).orElseThrow());
        trickling(slots.take(BodySize.SHORT).orElseThrow(), 10);

        slots.take(BodySize.SHORT);

        assertThat(fast.revoked()).isFalse();
    }

    @Test
    void a_blocked_read_ends_when_the_slot_is_taken_away_and_the_thread_can_go_on() throws Exception {
        var reads = new CountDownLatch(1);
        var sender = CompletableFuture.supplyAsync(() -> {
            try (var slot = slots.take(BodySize.SHORT).orElseThrow()) {
                new SlotInput(new NeverAByte(reads), slot).read();
                return "read on";
            } catch (IOException ended) {
                return Thread.currentThread().isInterrupted() ? "still interrupted" : "ended";
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        });
        reads.await(10, TimeUnit.SECONDS);
        slots.take(BodySize.SHORT);
        pass(Duration.ofSeconds(2));

        assertThat(slots.take(BodySize.SHORT)).isPresent();

        assertThat(sender.get(10, TimeUnit.SECONDS)).isEqualTo("ended");
    }

    @Test
    void nobody_is_interrupted_outside_a_read() throws Exception {
        var slot = trickling(slots.take(BodySize.SHORT).orElseThrow(), 10);

        slot.revoke();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(slot.beginRead()).isFalse();
    }

    @Test
    void less_than_a_kibibyte_a_second_over_a_minute_ends_a_sending() throws Exception {
        var slow = slots.take(BodySize.SHORT).orElseThrow();
        var steady = slots.take(BodySize.SHORT).orElseThrow();
        slots.dropSlow();
        receive(slow, 59 * 1024, Duration.ofSeconds(61));
        receive(steady, 70 * 1024, Duration.ofSeconds(61));

        slots.dropSlow();

        assertThat(slow.revoked()).isTrue();
        assertThat(steady.revoked()).isFalse();
    }

    @Test
    void a_good_beginning_does_not_buy_a_slow_minute() throws Exception {
        var slot = slots.take(BodySize.SHORT).orElseThrow();
        receive(slot, 10 * 1024 * 1024, Duration.ofSeconds(61));
        slots.dropSlow();
        receive(slot, 100, Duration.ofSeconds(61));

        slots.dropSlow();

        assertThat(slot.revoked()).isTrue();
    }

    @Test
    void time_that_the_server_needs_is_not_counted_against_the_sender() throws Exception {
        var slot = slots.take(BodySize.SHORT).orElseThrow();
        receive(slot, 1024, Duration.ofMillis(100));
        pass(Duration.ofMinutes(5));

        slots.dropSlow();

        assertThat(slot.revoked()).isFalse();
        assertThat(slot.slowSinceItBegan()).isFalse();
    }

    @Test
    void a_dropped_sender_leaves_its_place_only_once() throws Exception {
        var slow = trickling(slots.take(BodySize.SHORT).orElseThrow(), 10);
        fast(slots.take(BodySize.SHORT).orElseThrow());
        fast(slots.take(BodySize.SHORT).orElseThrow());

        slow.close();

        assertThat(slots.take(BodySize.SHORT)).isEmpty();
    }

    @Test
    void long_bodies_that_are_just_fast_enough_never_keep_a_short_one_out() throws Exception {
        fast(slots.take(BodySize.LONG).orElseThrow());

        assertThat(slots.take(BodySize.LONG)).isEmpty();
        assertThat(slots.take(BodySize.SHORT)).isPresent();
    }

    @Test
    void a_long_body_makes_room_for_itself_only_among_its_own_kind() throws Exception {
        fast(slots.take(BodySize.LONG).orElseThrow());
        var slowButShort = trickling(slots.take(BodySize.SHORT).orElseThrow(), 10);

        assertThat(slots.take(BodySize.LONG)).isEmpty();

        assertThat(slowButShort.revoked()).isFalse();
    }

    @Test
    void whoever_does_not_say_how_long_a_body_is_counts_as_long() {
        assertThat(BodySize.of(-1)).isEqualTo(BodySize.LONG);
        assertThat(BodySize.of(0)).isEqualTo(BodySize.SHORT);
        assertThat(BodySize.of(256 * 1024)).isEqualTo(BodySize.SHORT);
        assertThat(BodySize.of(256 * 1024 + 1)).isEqualTo(BodySize.LONG);
    }

    private UploadSlot fast(UploadSlot slot) {
        return receive(slot, 1024 * 1024, Duration.ofSeconds(2));
    }

    private UploadSlot trickling(UploadSlot slot, int bytesPerSecond) {
        return receive(slot, bytesPerSecond * 2, Duration.ofSeconds(2));
    }

    private UploadSlot receive(UploadSlot slot, int bytes, Duration time) {
        slot.beginRead();
        pass(time);
        slot.endRead(bytes);
        return slot;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** A sender who says nothing. */
    private static final class NeverAByte extends InputStream {

        private final CountDownLatch reads;

        private NeverAByte(CountDownLatch reads) {
            this.reads = reads;
        }

        @Override
        public int read() throws IOException {
            reads.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException aborted) {
                throw new InterruptedIOException();
            }
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
