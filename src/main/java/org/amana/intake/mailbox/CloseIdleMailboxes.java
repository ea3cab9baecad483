package org.amana.intake.mailbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.amana.platform.Incident;

/** Destroys the keys of mailboxes that nobody has looked at for ten minutes. */
@Singleton
public class CloseIdleMailboxes {

    @Inject
    OpenMailboxes mailboxes;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void close() {
        try {
            mailboxes.closeIdle();
        } catch (RuntimeException fault) {
            // a timer that throws is not called again
            Incident.log(fault);
        }
    }
}
