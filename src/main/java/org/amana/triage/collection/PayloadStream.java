package org.amana.triage.collection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.amana.courier.ItemId;

/** The payload of a part, read chunk by chunk: no connection is held between two. */
public final class PayloadStream extends InputStream {

    private final PayloadStore store;
    private final ItemId item;
    private final int part;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    public PayloadStream(PayloadStore store, ItemId item, int part) {
        this.store = store;
        this.item = item;
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        return more() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean more() {
        while (position == chunk.length && !ended) {
            var found = store.chunk(item, part, next++);
            ended = found.isEmpty();
            chunk = found.orElseGet(() -> new byte[0]);
            position = 0;
        }
        return position < chunk.length;
    }
}
