package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amana.sealing.FollowUpCode;

/** Opens a mailbox with its follow-up code. */
@ApplicationScoped
public class OpenMailbox {

    /**
     * Destroys the code. Empty when too many codes are being tried at the moment: ask to try again in a minute (503).
     * Give the session to {@link OpenMailboxes#keep}.
     */
    public Optional<MailboxSession> open(FollowUpCode code) {
        throw new UnsupportedOperationException();
    }
}
