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
import org.amana.intake.dropbox.MailboxStore;
import org.amana.intake.dropbox.UploadId;

/** Deletes all answers for ever and closes the mailbox, at the person's wish. */
@ApplicationScoped
public class BurnMailbox {

    @Inject
    MailboxStore store;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** The session shows nothing afterwards; end it with {@link OpenMailboxes#leave}. */
    public void burn(MailboxSession session) {
        try {
            store.burn(session.key(), event(session), UploadId.generate(random));
        } catch (PersistenceException lostRace) {
            // a first answer was delivered in the same moment: now there is a row, and it is burned
            store.burn(session.key(), event(session), UploadId.generate(random));
        }
    }

    private Item event(MailboxSession session) {
        var id = new byte[16];
        random.nextBytes(id);
        return new Item(
                ItemId.of(id),
                Item.Kind.BURNED,
                0,
                "",
                false,
                session.mailbox().hex(),
                LocalDate.now(clock),
                List.of());
    }
}
