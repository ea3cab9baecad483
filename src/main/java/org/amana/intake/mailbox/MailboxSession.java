package org.amana.intake.mailbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Destroyable;
import org.amana.intake.dropbox.MailboxKey;
import org.amana.sealing.Identity;
import org.amana.sealing.MailboxId;
import org.amana.sealing.ReporterKeys;

/**
 * A mailbox opened with its code: the derived keys, in memory, until ten idle minutes are over or the person leaves.
 * An unknown, an empty and a burned mailbox open alike.
 */
public final class MailboxSession implements Destroyable, AutoCloseable {

    private final ReporterKeys keys;
    private final MailboxId mailbox;
    private final MailboxKey key;
    private final Optional<LocalDate> lastOpened;
    private final ReadAnswers reader;

    MailboxSession(ReporterKeys keys, MailboxKey key, Optional<LocalDate> lastOpened, ReadAnswers reader) {
        this.keys = keys;
        this.mailbox = keys.mailboxSecret().id();
        this.key = key;
        this.lastOpened = lastOpened;
        this.reader = reader;
    }

    /** Opened anew at each call, newest first; empty when there is no answer behind this code now. */
    public List<OpenedAnswer> answers() {
        return reader.read(this);
    }

    /** The day on which the mailbox was last opened before this session; shown so that a person notices somebody else. */
    public Optional<LocalDate> lastOpened() {
        return lastOpened;
    }

    /**
     * A copy, which the caller closes: what an identity expands into takes four kilobytes, and would stay for as long as the
     * mailbox is open.
     */
    Identity identity() {
        var seed = keys.identity().exportSeed();
        try {
            return Identity.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    MailboxId mailbox() {
        return mailbox;
    }

    MailboxKey key() {
        return key;
    }

    /** Answers can then not be opened any more, nor messages sent. */
    @Override
    public void destroy() {
        keys.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return keys.isDestroyed();
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "MailboxSession[REDACTED]";
    }
}
