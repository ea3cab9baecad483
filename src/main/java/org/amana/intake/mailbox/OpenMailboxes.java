package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The mailboxes that are open now, in memory, each behind a random token in the cookie {@code __Host-m}. */
@ApplicationScoped
public class OpenMailboxes {

    /** Sets the cookie; gone after ten idle minutes. */
    public void keep(MailboxSession session, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /** The session of this request, and ten minutes more for it. */
    public Optional<MailboxSession> of(HttpServletRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Destroys the session and takes the cookie back. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }
}
