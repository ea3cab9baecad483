package org.amana.courier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The intake node as the courier sees it. Always called by the triage side; nothing here needs an unlocked officer
 * (protocol, "The courier").
 *
 * <p>Guarantees: {@link #acknowledge} and {@link #deliver} may be repeated without harm; an item stays listed until it
 * was acknowledged. Does not guarantee order beyond "urgent first", nor that an item can be opened.
 */
public interface DropBox {

    /** At most {@code max} waiting items, urgent ones first. */
    default List<Item> list(int max) throws IOException {
        return list(max, 0);
    }

    /** The same without the first {@code skipped} ones: those that could not be fetched and stand before the others. */
    List<Item> list(int max, int skipped) throws IOException;

    /**
     * Reads the parts of an item in the order of {@link Item#parts}. Bytes that the reader leaves are thrown away.
     *
     * @throws ItemGone when there is no such item (collected before, or never received)
     */
    void fetch(ItemId item, PartReader reader) throws IOException;

    /** Called after triage has committed the item; intake then forgets its content. Unknown items are no error. */
    void acknowledge(ItemId item) throws IOException;

    /**
     * Puts one sealed answer of exactly {@code bytes} bytes into a mailbox. Idempotent by {@code answer}.
     *
     * @param mailbox SHA-256 of the mailbox secret, 64 hexadecimal digits
     */
    Delivery deliver(String mailbox, AnswerId answer, InputStream sealed, long bytes) throws IOException;

    /** Receives the parts of one item while they stream in. */
    interface PartReader {
        void part(Item.Part part, InputStream sealed) throws IOException;
    }

    /** How a delivery ended. */
    enum Delivery {
        DELIVERED,
        /** The person burned the mailbox; nothing was stored and nothing ever will be. */
        BURNED
    }
}
