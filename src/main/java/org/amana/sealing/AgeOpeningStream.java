package org.amana.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Opens chunk by chunk, and hands out no byte of a chunk before all of it has proved authentic. */
final class AgeOpeningStream extends InputStream {

    private enum State {
        /** The final chunk is still to come. */
        MORE,
        /** The final chunk is here; nothing may follow it. */
        LAST,
        ENDED,
        BROKEN
    }

    private final ChaCha cipher;
    private final InputStream in;
    private final byte[] sealed = new byte[AgePayload.SEALED_CHUNK];
    private final byte[] chunk = new byte[AgePayload.CHUNK];
    private int position;
    private int filled;
    private long number;
    private State state = State.MORE;

    AgeOpeningStream(ChaCha cipher, InputStream in) {
        this.cipher = cipher;
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, filled - position);
        System.arraycopy(chunk, position, bytes, offset, given);
        position += given;
        return given;
    }

    /** False at the end of the file. Whatever goes wrong on the way, the stream stays broken. */
    private boolean fill() throws IOException {
        while (position == filled && state != State.ENDED) {
            State before = state;
            state = State.BROKEN;
            state = switch (before) {
                case MORE -> openChunk();
                case LAST -> requireNothingMore();
                case ENDED, BROKEN -> throw new CannotOpen(CannotOpen.At.PAYLOAD);
            };
        }
        return position < filled;
    }

    private State openChunk() throws IOException {
        int size = in.readNBytes(sealed, 0, sealed.length);
        boolean isEmptyButNotAlone = size == ChaCha.TAG && number > 0;
        // A whole chunk may be the final one; a shorter one has to be.
        boolean isFinal = size < sealed.length || !opens(size, false);
        if (isFinal && (isEmptyButNotAlone || !opens(size, true))) {
            throw new CannotOpen(CannotOpen.At.PAYLOAD);
        }
        number++;
        position = 0;
        filled = size - ChaCha.TAG;
        return isFinal ? State.LAST : State.MORE;
    }

    private boolean opens(int size, boolean asFinal) {
        byte[] nonce = AgePayload.chunkNonce(number, asFinal);
        return cipher.open(nonce, ChaCha.NO_ASSOCIATED_DATA, sealed, 0, size, chunk, 0);
    }

    private State requireNothingMore() throws IOException {
        if (in.read() >= 0) {
            throw new CannotOpen(CannotOpen.At.PAYLOAD);
        }
        return State.ENDED;
    }

    @Override
    public void close() throws IOException {
        Secret.wipe(chunk);
        position = filled;
        state = State.BROKEN;
        in.close();
    }
}
