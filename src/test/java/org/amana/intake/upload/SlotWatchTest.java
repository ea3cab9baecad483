package org.amana.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-12")
class SlotWatchTest {

    private static final String SETTING = "amana.upload.slots";
    private static final Pattern THREADS = Pattern.compile("max-thread-pool-size=([0-9]+)");

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    @Test
    void more_slots_than_leave_pages_a_thread_stop_the_start_with_one_sentence() {
        for (var given : new String[] {"73", "1000", "1", "many"}) {
            System.setProperty(SETTING, given);

            assertThatThrownBy(SlotWatch::most)
                    .isInstanceOf(UnsafeStart.class)
                    .hasMessage("The setting amana.upload.slots must be a number from 2 to 72.");
        }
    }

    @Test
    void senders_that_read_linger_and_wait_together_never_take_all_threads_of_the_server() throws IOException {
        System.setProperty(SETTING, "72");

        int taken = SlotWatch.most() + SlotWatch.most() + SlotWatch.most() / 2;

        assertThat(taken).isLessThanOrEqualTo(threads() - 20);
    }

    private static int threads() throws IOException {
        try (var commands = SlotWatchTest.class.getResourceAsStream("/org/amana/launcher/pre-boot.asadmin")) {
            var found = THREADS.matcher(new String(commands.readAllBytes(), StandardCharsets.US_ASCII));
            assertThat(found.find()).isTrue();
            return Integer.parseInt(found.group(1));
        }
    }
}
