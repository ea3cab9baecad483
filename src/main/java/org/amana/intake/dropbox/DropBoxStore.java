package org.amana.intake.dropbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.amana.courier.ItemId;

/** The drop box over this side's database. No connection or lock is held while bytes come or go over the network. */
@ApplicationScoped
public class DropBoxStore implements DropBox {

    /** An answer is a text: more is a mistake. */
    static final long MOST_BYTES_OF_ANSWER = 16L * 1024 * 1024;

    private static final int MOST_LISTED = 500;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    MailboxStore mailboxes;

    @Inject
    MailboxKeys keys;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    @Override
    public List<Item> list(int max, int skipped) {
        return items.list(Math.clamp(max, 1, MOST_LISTED), Math.max(skipped, 0));
    }

    @Override
    public void fetch(ItemId id, PartReader reader) throws IOException {
        var waiting = items.find(id).orElseThrow(ItemGone::new);
        var parts = waiting.item().parts();
        for (int number = 0; number < parts.size(); number++) {
            try (var part = new StoredPart(chunks, waiting.upload(), number, parts.get(number).bytes())) {
                reader.part(parts.get(number), part);
            }
        }
    }

    @Override
    public void acknowledge(ItemId id) {
        items.delete(id);
    }

    @Override
    public Delivery deliver(String mailbox, AnswerId id, InputStream sealed, long bytes) throws IOException {
        if (bytes < 0 || bytes > MOST_BYTES_OF_ANSWER) {
            throw new IOException("an answer of this size is not taken");
        }
        var key = keys.keyOf(mailbox);
        if (mailboxes.isBurned(key)) {
            return Delivery.BURNED;
        }
        if (mailboxes.holds(id)) {
            return Delivery.DELIVERED;
        }
        var upload = UploadId.generate(random);
        try {
            return receive(key, new MailboxStore.SealedAnswer(id, LocalDate.now(clock), bytes, upload), sealed);
        } finally {
            if (bytes > SealedChunk.MOST_BYTES) {
                chunks.discard(upload);
            }
        }
    }

    /** All chunks but the last go into staging; the last comes with the transaction that delivers. */
    private Delivery receive(MailboxKey key, MailboxStore.SealedAnswer answer, InputStream sealed) throws IOException {
        int number = 0;
        long left = answer.bytes();
        for (; left > SealedChunk.MOST_BYTES; left -= SealedChunk.MOST_BYTES) {
            chunks.stage(answer.upload(), 0, number, exactly(sealed, SealedChunk.MOST_BYTES), number == 0);
            number++;
        }
        var last = exactly(sealed, (int) left);
        return mailboxes.deliver(key, answer, last, number) ? Delivery.DELIVERED : Delivery.BURNED;
    }

    private static byte[] exactly(InputStream sealed, int count) throws IOException {
        var read = sealed.readNBytes(count);
        if (read.length < count) {
            throw new EOFException("the answer ended too early");
        }
        return read;
    }
}
