package org.amana.triage.collection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S-23")
class DutyMailTest {

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovingClock clock = new MovingClock();
    private CustodyState state = waiting(3, 1);
    private final DutyMail dutyMail = new DutyMail(() -> state, clock, Duration.ofSeconds(10));
    private Map<String, String> settings;

    @BeforeEach
    void start() {
        mailServer.start();
        settings = Map.of(
                "amana.mail.host", "127.0.0.1",
                "amana.mail.port", Integer.toString(mailServer.getSmtp().getPort()),
                "amana.mail.from", "desk@example.org",
                "amana.mail.to", "duty@example.org",
                "amana.mail.starttls", "off");
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        settings.keySet().forEach(System::clearProperty);
        mailServer.stop();
    }

    @Test
    void the_duty_is_told_a_count_and_nothing_else() throws Exception {
        dutyMail.tellIfUrgent();

        assertThat(mailServer.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).singleElement().hasToString("duty@example.org");
            assertThat(mail.getContent().toString()).contains("3").doesNotContainIgnoringCase("torture", "plainte", "prison", "signalement");
            assertThat(mail.getSubject()).doesNotContainIgnoringCase("torture", "plainte", "prison", "signalement");
        });
    }

    @Test
    void at_most_one_mail_leaves_in_fifteen_minutes() {
        dutyMail.tellIfUrgent();
        clock.now = clock.now.plus(Duration.ofMinutes(14));
        dutyMail.tellIfUrgent();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        dutyMail.tellIfUrgent();

        assertThat(mailServer.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nobody_is_woken_for_what_can_wait_or_without_an_address() {
        state = waiting(5, 0);
        dutyMail.tellIfUrgent();
        state = waiting(5, 2);
        System.clearProperty("amana.mail.to");
        dutyMail.tellIfUrgent();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_that_could_not_leave_is_tried_again_at_once() {
        System.setProperty("amana.mail.port", "9");
        dutyMail.tellIfUrgent();
        System.setProperty("amana.mail.port", settings.get("amana.mail.port"));
        dutyMail.tellIfUrgent();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_takes_a_mail_and_says_nothing_gets_no_second_one_before_its_time() throws Exception {
        try (var relay = new SilentRelay()) {
            System.setProperty("amana.mail.port", Integer.toString(relay.port()));
            var impatient = new DutyMail(() -> state, clock, Duration.ofSeconds(1));
            impatient.tellIfUrgent();
            assertThat(relay.taken()).isEqualTo(1);

            clock.now = clock.now.plus(Duration.ofMinutes(14));
            impatient.tellIfUrgent();
            assertThat(relay.taken()).isEqualTo(1);

            clock.now = clock.now.plus(Duration.ofMinutes(1));
            impatient.tellIfUrgent();
            assertThat(relay.taken()).isEqualTo(2);
        }
    }

    @Test
    void without_an_address_nothing_else_needs_to_be_there() {
        assertThatCode(DutyMail::check).doesNotThrowAnyException();

        settings.keySet().forEach(System::clearProperty);

        assertThatCode(DutyMail::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "amana.mail.host, \"\", is missing",
                "amana.mail.from, \"\", is missing",
                "amana.mail.from, the desk, must be an address",
                "amana.mail.from, \"a@example.org, b@example.org\", must be an address",
                "amana.mail.to, duty at example.org, must be an address",
                "amana.mail.to, duty, must be an address",
                "amana.mail.to, \"duty@example.org, @\", must be an address",
                "amana.mail.to, \",\", must be an address",
                "amana.mail.port, smtp, must be a number from 1 to 65535",
                "amana.mail.starttls, require, must be required or off"
            })
    void a_mail_that_could_never_leave_stops_the_start_with_one_sentence(String name, String value, String why) {
        System.setProperty(name, value);

        assertThatThrownBy(DutyMail::check)
                .isInstanceOf(UnsafeStart.class)
                .hasMessageStartingWith("The setting " + name + " " + why)
                .hasMessageMatching("[^\n]+\\.");
    }

    private static CustodyState waiting(int items, int urgent) {
        return new CustodyState(Optional.of(Instant.EPOCH), items, urgent, false, false, false, 0, false, false);
    }

    /** Takes every mail and never says so. */
    private static final class SilentRelay implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        private final AtomicInteger taken = new AtomicInteger();

        private SilentRelay() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        private int port() {
            return door.getLocalPort();
        }

        private int taken() {
            return taken.get();
        }

        private void serve() {
            while (!door.isClosed()) {
                try (var client = door.accept()) {
                    listen(client);
                } catch (IOException gone) {
                    // whoever comes next is served, until the door is closed
                }
            }
        }

        private void listen(Socket client) throws IOException {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            var content = false;
            say(client, "220 ready");
            for (var line = lines.readLine(); line != null && !line.equals("QUIT"); line = lines.readLine()) {
                if (content && line.equals(".")) {
                    content = false;
                    taken.incrementAndGet();
                } else if (line.equals("DATA")) {
                    content = true;
                    say(client, "354 go on");
                } else if (!content) {
                    say(client, "250 well");
                }
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T22:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
