package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Deletes all answers for ever and closes the mailbox, at the person's wish. */
@ApplicationScoped
public class BurnMailbox {

    /** Ends the session, too: remove the cookie with {@link OpenMailboxes#leave}. */
    public void burn(MailboxSession session) {
        throw new UnsupportedOperationException();
    }
}
