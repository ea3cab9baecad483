package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.intake.dropbox.MailboxKeys;
import org.amana.intake.dropbox.MailboxStore;
import org.amana.intake.dropbox.UploadId;
import org.amana.sealing.MailboxId;

/** Deletes all answers for ever and closes the mailbox, at the person's wish. */
@ApplicationScoped
public class BurnMailbox {

    @Inject
    MailboxKeys keys;

    @Inject
    MailboxStore store;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** The session shows nothing afterwards; end it with {@link OpenMailboxes#leave}. */
    public void burn(MailboxSession session) {
        burn(session.mailbox());
    }

    /** The same for whoever brings the mailbox's secret along. */
    public void burn(MailboxId mailbox) {
        var key = keys.keyOf(mailbox);
        try {
            store.burn(key, event(mailbox), UploadId.generate(random));
        } catch (PersistenceException lostRace) {
            // a first answer was delivered in the same moment: now there is a row, and it is burned
            store.burn(key, event(mailbox), UploadId.generate(random));
        }
    }

    private Item event(MailboxId mailbox) {
        var id = new byte[16];
        random.nextBytes(id);
        return new Item(
                ItemId.of(id),
                Item.Kind.BURNED,
                0,
                "",
                false,
                mailbox.hex(),
                LocalDate.now(clock),
                List.of());
    }
}
