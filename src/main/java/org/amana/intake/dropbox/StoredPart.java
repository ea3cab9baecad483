package org.amana.intake.dropbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads one sealed part chunk by chunk; between two chunks it holds neither a connection nor a lock. */
final class StoredPart extends InputStream {

    private final ChunkStore store;
    private final UploadId upload;
    private final int part;
    private long left;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    StoredPart(ChunkStore store, UploadId upload, int part, long bytes) {
        this.store = store;
        this.upload = upload;
        this.part = part;
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        return advance() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int now = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, now);
        position += now;
        return now;
    }

    private boolean advance() throws IOException {
        if (position < chunk.length) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        chunk = store.read(upload, part, next++).orElseThrow(() -> new EOFException("a stored part ends too early"));
        position = 0;
        left -= chunk.length;
        if (chunk.length == 0 || left < 0) {
            throw new IOException("a stored part has another size than it should");
        }
        return true;
    }
}
