package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes what a person adds a received message: sealed like a report, to the same mailbox. */
@ApplicationScoped
public class ReceiveMessage {

    public AdditionReceipt receive(MailboxSession session, Addition addition) {
        throw new UnsupportedOperationException();
    }
}
