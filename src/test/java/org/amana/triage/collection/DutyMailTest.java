package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-23")
class DutyMailTest {

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovingClock clock = new MovingClock();
    private CustodyState state = waiting(3, 1);
    private final DutyMail dutyMail = new DutyMail(() -> state, clock);
    private Map<String, String> settings;

    @BeforeEach
    void start() {
        mailServer.start();
        settings = Map.of(
                "amana.mail.host", "127.0.0.1",
                "amana.mail.port", Integer.toString(mailServer.getSmtp().getPort()),
                "amana.mail.from", "desk@example.org",
                "amana.mail.to", "duty@example.org",
                "amana.mail.starttls", "no");
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

    private static CustodyState waiting(int items, int urgent) {
        return new CustodyState(Optional.of(Instant.EPOCH), items, urgent, false, false, false, 0, false, false);
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
