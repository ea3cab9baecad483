package org.amana.intake.mailbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A mailbox opened with its code: the derived keys, in memory, until ten idle minutes are over or the person leaves.
 * An unknown, an empty and a burned mailbox open alike.
 */
public final class MailboxSession {

    /** Opened anew at each call, newest first; empty when there is no answer behind this code now. */
    public List<OpenedAnswer> answers() {
        throw new UnsupportedOperationException();
    }

    /** The day on which the mailbox was last opened before this session; shown so that a person notices somebody else. */
    public Optional<LocalDate> lastOpened() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return "MailboxSession[REDACTED]";
    }
}
