package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.intake.dropbox.ItemStore;
import org.amana.intake.dropbox.UploadId;
import org.amana.sealing.AgeFile;
import org.amana.sealing.MailboxId;
import org.amana.sealing.Padme;

/** Seals a text with its staged files and makes them one received item, in one last transaction. */
@ApplicationScoped
public class PutIntoDropBox {

    private static final int ATTEMPTS = 2;

    @Inject
    ItemStore items;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    /** What is to be put there. {@code json} is the plaintext and is wiped once it is sealed. */
    public record Sealable(
            ItemId id, Item.Kind kind, Destination destination, boolean urgent, MailboxId mailbox, byte[] json, Upload upload) {

        @Override
        public String toString() {
            return "Sealable[REDACTED]";
        }
    }

    /** @return false when the very same item was received before: it is there, once */
    public boolean put(Sealable what) {
        var padded = Padme.padText(what.json());
        var sealed = AgeFile.seal(padded, what.destination().recipients(), random);
        Arrays.fill(padded, (byte) 0);
        Arrays.fill(what.json(), (byte) 0);
        var upload = what.upload() instanceof Upload.Staged staged ? staged.id() : UploadId.generate(random);
        return put(item(what, sealed.length), upload, sealed);
    }

    /**
     * The same for what its sender has sealed.
     *
     * @param upload under which its attachments were staged
     * @param sealed its first part
     */
    public boolean put(Item item, UploadId upload, byte[] sealed) {
        for (int attempt = 1; ; attempt++) {
            try {
                items.receive(item, upload, sealed);
                return true;
            } catch (PersistenceException refused) {
                // the usual reason: this id is there already; a lost race for a lock is the other, and passes
                if (items.wasReceived(item.id())) {
                    return false;
                }
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    private Item item(Sealable what, long sealedBytes) {
        List<Item.Part> parts = new ArrayList<>();
        parts.add(new Item.Part("report", sealedBytes));
        for (var file : files(what.upload())) {
            parts.add(new Item.Part(file.entry().id(), file.sealedBytes()));
        }
        return new Item(
                what.id(),
                what.kind(),
                what.destination().directory(),
                what.destination().desk().id(),
                what.urgent(),
                what.mailbox().hex(),
                LocalDate.now(clock),
                parts);
    }

    /** The staged files of an upload, if it has any. */
    public static List<StagedFile> files(Upload upload) {
        return upload instanceof Upload.Staged staged ? staged.files() : List.of();
    }
}
