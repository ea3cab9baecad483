package org.amana.triage.collection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** One part out of a stream of several. Ends after its bytes; a stream that ends before is a fault, never a short part. */
final class BoundedStream extends InputStream {

    private static final int AT_ONCE = 64 * 1024;

    private final InputStream all;
    private long left;

    BoundedStream(InputStream all, long bytes) {
        this.all = all;
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (left == 0) {
            return -1;
        }
        var count = all.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the drop box ended an item before its end");
        }
        left -= count;
        return count;
    }

    void skipRest() throws IOException {
        var thrownAway = new byte[AT_ONCE];
        while (left > 0) {
            read(thrownAway, 0, thrownAway.length);
        }
    }
}
