package org.amana.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What sealing and opening an age payload have in common: the STREAM construction over ChaCha20-Poly1305, in chunks of
 * 64 KiB, of which only the only one may be empty (C2SP age, "Payload").
 */
final class AgePayload {

    static final int NONCE = 16;
    static final int CHUNK = 64 * 1024;
    static final int SEALED_CHUNK = CHUNK + ChaCha.TAG;

    private static final byte[] INFO = "payload".getBytes(StandardCharsets.US_ASCII);

    private AgePayload() {}

    static ChaCha cipher(byte[] fileKey, byte[] nonce) {
        byte[] key = Kdf.hkdf(fileKey, nonce, INFO, ChaCha.KEY);
        try {
            return new ChaCha(key);
        } finally {
            Secret.wipe(key);
        }
    }

    /** How many bytes are sealed in a payload of so many; negative when no payload is that long. */
    static long plaintextSize(long payload) {
        long chunks = payload - NONCE;
        long whole = chunks / SEALED_CHUNK;
        long last = chunks % SEALED_CHUNK;
        if (chunks < ChaCha.TAG || last > 0 && (last < ChaCha.TAG || last == ChaCha.TAG && whole > 0)) {
            return -1;
        }
        return whole * CHUNK + Math.max(0, last - ChaCha.TAG);
    }

    /** The chunk's number in 11 bytes, big endian, then 1 for the final chunk and 0 for those before it. */
    static byte[] chunkNonce(long number, boolean isFinal) {
        return ByteBuffer.allocate(ChaCha.NONCE)
                .putLong(3, number)
                .put(11, (byte) (isFinal ? 1 : 0))
                .array();
    }
}
