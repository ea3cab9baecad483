package org.amana.intake.dropbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One upload while it comes in: cuts each sealed part into chunks and puts them into staging rows that nobody can
 * list. Holds at most one chunk in memory. Used by one thread.
 */
public final class Staging {

    private final ChunkStore store;
    private final UploadId id;
    private boolean begun;

    public Staging(ChunkStore store, UploadId id) {
        this.store = store;
        this.id = id;
    }

    public UploadId id() {
        return id;
    }

    /** Opens the part of this number (1 to 10 for attachments). Closing it stores what is left of it. */
    public Part part(int number) {
        return new Part(number);
    }

    /** Deletes everything that was staged. */
    public void discard() {
        if (begun) {
            store.discard(id);
        }
    }

    private void stage(int part, int number, byte[] sealed) {
        store.stage(id, part, number, sealed, !begun);
        begun = true;
    }

    /** The sealed bytes of one part. */
    public final class Part extends OutputStream {

        private final int part;
        private final byte[] chunk = new byte[SealedChunk.MOST_BYTES];
        private int filled;
        private int next;
        private long bytes;
        private boolean closed;

        private Part(int part) {
            this.part = part;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            if (closed) {
                throw new IOException("the part is closed");
            }
            int done = 0;
            while (done < length) {
                int now = Math.min(length - done, chunk.length - filled);
                System.arraycopy(source, offset + done, chunk, filled, now);
                filled += now;
                done += now;
                if (filled == chunk.length) {
                    stage(part, next++, chunk.clone());
                    filled = 0;
                }
            }
            bytes += length;
        }

        @Override
        public void close() {
            if (!closed && (filled > 0 || next == 0)) {
                stage(part, next++, Arrays.copyOf(chunk, filled));
            }
            closed = true;
        }

        /** How many sealed bytes the part has so far. */
        public long bytes() {
            return bytes;
        }
    }
}
