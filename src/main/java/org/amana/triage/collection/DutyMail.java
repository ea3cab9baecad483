package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
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
import org.amana.platform.UnsafeStart;

/**
 * Tells the officers on duty that something urgent waits behind the lock: a count and nothing else, at most once in 15
 * minutes. Where no connection to the mail server came about, it is tried again at the next round. Off until {@code
 * amana.mail.to} is set.
 */
@ApplicationScoped
public class DutyMail {

    private static final Logger LOG = Logger.getLogger(DutyMail.class.getName());
    private static final String TO = "amana.mail.to";
    private static final String FROM = "amana.mail.from";
    private static final String STARTTLS = "amana.mail.starttls";
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<CustodyState> status;
    private final Clock clock;
    private final Duration patience;
    private Instant last = Instant.MIN;

    /** For the container's proxy, which never sends. */
    DutyMail() {
        this(() -> null, null, null);
    }

    @Inject
    DutyMail(CustodyStatus status, Clock clock) {
        this(status::now, clock, PATIENCE);
    }

    /** @param patience with a mail server that does not answer */
    DutyMail(Supplier<CustodyState> status, Clock clock, Duration patience) {
        this.status = status;
        this.clock = clock;
        this.patience = patience;
    }

    /** Refuses a start that says whom to tell, and with whose mail nobody could be told. */
    public static void check() {
        var to = Settings.optional(TO);
        if (to.isEmpty()) {
            return;
        }
        addresses(TO, to.get());
        from();
        mailSettings(PATIENCE);
        if (!Settings.text(STARTTLS, "required").matches("required|off")) {
            throw new UnsafeStart("The setting " + STARTTLS + " must be required or off.");
        }
    }

    public synchronized void tellIfUrgent() {
        var to = Settings.optional(TO);
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
        } catch (MessagingException failed) {
            LOG.log(Level.SEVERE, "the duty may not have been told by mail; it is tried again: check the settings amana.mail.*");
        }
    }

    private Instant nextAllowed() {
        return last.equals(Instant.MIN) ? last : last.plus(PAUSE);
    }

    private void send(String to, int waiting) throws MessagingException {
        var session = Session.getInstance(mailSettings(patience));
        var message = new MimeMessage(session);
        message.setFrom(from());
        message.setRecipients(Message.RecipientType.TO, addresses(TO, to));
        message.setSubject(DutyWords.subject(), StandardCharsets.UTF_8.name());
        message.setText(DutyWords.text(waiting), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                // A server that was reached may have taken the mail, whatever it says, or does not say, about it.
                last = clock.instant();
            }
        }
    }

    private static InternetAddress from() {
        var from = addresses(FROM, Settings.required(FROM));
        if (from.length != 1) {
            throw notAnAddress(FROM);
        }
        return from[0];
    }

    private static InternetAddress[] addresses(String name, String given) {
        try {
            var addresses = InternetAddress.parse(given);
            for (var address : addresses) {
                address.validate();
            }
            if (addresses.length > 0) {
                return addresses;
            }
        } catch (AddressException unreadable) {
            // told below
        }
        throw notAnAddress(name);
    }

    private static UnsafeStart notAnAddress(String name) {
        return new UnsafeStart("The setting " + name + " must be an address like duty@example.org"
                + (name.equals(TO) ? ", or several with commas between them." : "."));
    }

    private static Properties mailSettings(Duration patience) {
        var millis = Long.toString(patience.toMillis());
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", Settings.required("amana.mail.host"));
        settings.setProperty("mail.smtp.port", Integer.toString(Settings.number("amana.mail.port", 25, 1, 65535)));
        var starttls = Settings.text(STARTTLS, "required").equals("required");
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        return settings;
    }
}
