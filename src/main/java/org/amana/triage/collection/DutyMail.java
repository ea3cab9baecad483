package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Settings;

/**
 * Tells the officers on duty that something urgent waits behind the lock: a count and nothing else, at most once in 15
 * minutes. Off until {@code amana.mail.to} is set.
 */
@ApplicationScoped
public class DutyMail {

    private static final Logger LOG = Logger.getLogger(DutyMail.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final String SECONDS_10 = "10000";

    private final Supplier<CustodyState> status;
    private final Clock clock;
    private Instant last = Instant.MIN;

    /** For the container's proxy, which never sends. */
    DutyMail() {
        this(() -> null, null);
    }

    @Inject
    DutyMail(CustodyStatus status, Clock clock) {
        this(status::now, clock);
    }

    DutyMail(Supplier<CustodyState> status, Clock clock) {
        this.status = status;
        this.clock = clock;
    }

    public synchronized void tellIfUrgent() {
        var to = Settings.optional("amana.mail.to");
        if (to.isEmpty() || clock.instant().isBefore(nextAllowed())) {
            return;
        }
        // What can be admitted is admitted before this is asked, so whatever waits, waits for somebody.
        var now = status.get();
        if (now.urgent() == 0) {
            return;
        }
        try {
            send(to.get(), now.waiting());
            last = clock.instant();
        } catch (MessagingException unreachable) {
            LOG.log(Level.SEVERE, "the duty could not be told by mail; it is tried again: check the settings amana.mail.*");
        }
    }

    private Instant nextAllowed() {
        return last.equals(Instant.MIN) ? last : last.plus(PAUSE);
    }

    private void send(String to, int waiting) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(mailSettings()));
        message.setFrom(new InternetAddress(Settings.required("amana.mail.from")));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(DutyWords.subject(), StandardCharsets.UTF_8.name());
        message.setText(DutyWords.text(waiting), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    private static Properties mailSettings() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", Settings.required("amana.mail.host"));
        settings.setProperty("mail.smtp.port", Integer.toString(Settings.number("amana.mail.port", 25, 1, 65535)));
        var starttls = Settings.text("amana.mail.starttls", "required").equals("required");
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.connectiontimeout", SECONDS_10);
        settings.setProperty("mail.smtp.timeout", SECONDS_10);
        settings.setProperty("mail.smtp.writetimeout", SECONDS_10);
        return settings;
    }
}
