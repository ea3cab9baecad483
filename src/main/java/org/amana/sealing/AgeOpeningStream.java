package org.amana.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Opens chunk by chunk, and hands out no byte of a chunk before all of it has proved authentic. */
final class AgeOpeningStream extends InputStream {

    private final ChaCha cipher;
    private final InputStream in;
    /** One sealed chunk and the first byte after it, which shows that the chunk is not the final one. */
    private final byte[] sealed = new byte[AgePayload.SEALED_CHUNK + 1];

    private final byte[] chunk = new byte[AgePayload.CHUNK];
    private int ahead;
    private int position;
    private int filled;
    private long number;
    private boolean ended;
    private boolean broken;

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

    /** False at the end of the file. */
    private boolean fill() throws IOException {
        if (broken) {
            throw new CannotOpen(CannotOpen.At.PAYLOAD);
        }
        if (position == filled && !ended) {
            openChunk();
        }
        return position < filled;
    }

    private void openChunk() throws IOException {
        int size = ahead + in.readNBytes(sealed, ahead, sealed.length - ahead);
        ended = size < sealed.length;
        int length = ended ? size : AgePayload.SEALED_CHUNK;
        boolean isEmptyButNotAlone = length == ChaCha.TAG && number > 0;
        byte[] nonce = AgePayload.chunkNonce(number++, ended);
        if (isEmptyButNotAlone || !cipher.open(nonce, ChaCha.NO_ASSOCIATED_DATA, sealed, 0, length, chunk, 0)) {
            broken = true;
            throw new CannotOpen(CannotOpen.At.PAYLOAD);
        }
        position = 0;
        filled = length - ChaCha.TAG;
        sealed[0] = sealed[AgePayload.SEALED_CHUNK];
        ahead = 1;
    }

    @Override
    public void close() throws IOException {
        Secret.wipe(chunk);
        ended = true;
        broken = true;
        in.close();
    }
}
