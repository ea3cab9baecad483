package org.amana.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.amana.intake.Browser;
import org.amana.intake.dropbox.MailboxKey;
import org.amana.sealing.FollowUpCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpenMailboxesTest {

    private final SecureRandom random = new SecureRandom();
    private final PassingTime time = new PassingTime();
    private final OpenMailboxes mailboxes = new OpenMailboxes();
    private final Browser browser = new Browser();

    @BeforeEach
    void start() {
        mailboxes.clock = time;
        mailboxes.random = random;
    }

    @Test
    void a_mailbox_stays_open_while_it_is_used() {
        var session = session();
        mailboxes.keep(session, browser.response());

        time.pass(Duration.ofMinutes(9));
        assertThat(mailboxes.of(browser.request())).contains(session);
        time.pass(Duration.ofMinutes(9));

        assertThat(mailboxes.of(browser.request())).contains(session);
    }

    @Test
    void ten_idle_minutes_destroy_its_keys() {
        var session = session();
        mailboxes.keep(session, browser.response());

        time.pass(Duration.ofMinutes(10));
        mailboxes.closeIdle();

        assertThat(session.isDestroyed()).isTrue();
        assertThat(mailboxes.of(browser.request())).isEmpty();
    }

    @Test
    void leaving_destroys_its_keys_and_takes_the_cookie_back() {
        var session = session();
        mailboxes.keep(session, browser.response());

        mailboxes.leave(browser.request(), browser.response());

        assertThat(session.isDestroyed()).isTrue();
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void stopping_the_server_destroys_all_keys() {
        var session = session();
        mailboxes.keep(session, browser.response());

        mailboxes.closeAll();

        assertThat(session.isDestroyed()).isTrue();
    }

    @Test
    @Tag("S-10")
    void the_cookie_ends_with_the_browser_and_goes_nowhere_else() {
        mailboxes.keep(session(), browser.response());

        var cookie = browser.cookies().get("__Host-m");
        assertThat(cookie.getMaxAge()).isNegative();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void another_browser_does_not_see_it() {
        mailboxes.keep(session(), browser.response());

        assertThat(mailboxes.of(new Browser().request())).isEmpty();
    }

    @Test
    @Tag("S-12")
    void as_many_as_may_be_opened_in_ten_minutes_close_nobody_elses() {
        var honest = session();
        mailboxes.keep(honest, browser.response());
        var another = session();
        var stranger = new Browser();

        for (int second = 0; second < 599; second++) {
            time.pass(Duration.ofSeconds(1));
            for (int i = 0; i < TriedCodes.MOST_PER_SECOND; i++) {
                mailboxes.keep(another, stranger.response());
            }
        }

        assertThat(mailboxes.of(browser.request())).contains(honest);
        assertThat(honest.isDestroyed()).isFalse();
    }

    @Test
    void when_there_is_no_room_the_one_that_was_idle_for_longest_is_closed() {
        var used = session();
        mailboxes.keep(used, browser.response());
        var idle = session();
        var other = new Browser();
        mailboxes.keep(idle, other.response());
        var third = session();
        for (int i = 2; i < OpenMailboxes.MOST; i++) {
            mailboxes.keep(third, new Browser().response());
        }
        mailboxes.of(browser.request());

        mailboxes.keep(session(), new Browser().response());

        assertThat(idle.isDestroyed()).isTrue();
        assertThat(used.isDestroyed()).isFalse();
    }

    private MailboxSession session() {
        try (var code = FollowUpCode.generate(random)) {
            return new MailboxSession(code.derive("demo-test"), new MailboxKey("0".repeat(64)), Optional.empty(), null);
        }
    }

    private static final class PassingTime extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
