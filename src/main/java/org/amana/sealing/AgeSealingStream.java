package org.amana.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Seals chunk by chunk. Holds one chunk back, because only the end shows which one is final. */
final class AgeSealingStream extends OutputStream {

    private final ChaCha cipher;
    private final OutputStream out;
    private final byte[] chunk = new byte[AgePayload.CHUNK];
    private final byte[] sealed = new byte[AgePayload.SEALED_CHUNK];
    private int filled;
    private long number;
    private boolean ended;

    AgeSealingStream(ChaCha cipher, OutputStream out) {
        this.cipher = cipher;
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (ended) {
            throw new IOException("The sealed file has already ended.");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                sealChunk(false);
            }
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    private void sealChunk(boolean isFinal) throws IOException {
        cipher.seal(AgePayload.chunkNonce(number++, isFinal), ChaCha.NO_ASSOCIATED_DATA, chunk, 0, filled, sealed, 0);
        out.write(sealed, 0, filled + ChaCha.TAG);
        filled = 0;
    }

    /** Does not seal what is held back; that would end the chunk, and so perhaps the file. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        sealChunk(true);
        Secret.wipe(chunk);
        out.close();
    }
}
