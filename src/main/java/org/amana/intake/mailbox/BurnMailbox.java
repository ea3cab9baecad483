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
import org.amana.intake.dropbox.MailboxKey;
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

    @Inject
    BurnsOfNothing burnsOfNothing;

    /**
     * The session shows nothing afterwards; end it with {@link OpenMailboxes#leave}.
     *
     * @return false when too many were burned of late; nothing has happened then
     */
    public boolean burn(MailboxSession session) {
        return burn(session.mailbox());
    }

    /**
     * The same for whoever brings the mailbox's secret along. Only one with answers, which its reader sees anyway, is burned
     * at any pace: an unknown, an empty and a burned one are refused alike.
     */
    public boolean burn(MailboxId mailbox) {
        var key = keys.keyOf(mailbox);
        if (!store.hasAnswers(key) && !burnsOfNothing.allowOne()) {
            return false;
        }
        burn(mailbox, key);
        return true;
    }

    private void burn(MailboxId mailbox, MailboxKey key) {
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
