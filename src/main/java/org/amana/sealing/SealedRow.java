package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * One row of a database under a key: 12 random bytes of nonce, then ChaCha20-Poly1305 (RFC 8439), 28 bytes more than the
 * plaintext.
 *
 * <p>Guarantees that it opens only under the same key and with the same associated data (case, kind of row, version), so a
 * row put into the place of another is noticed. Holds for 2^20 rows per key: beyond, random nonces begin to meet.
 *
 * <p>Does not guarantee that it is the newest version of the row, nor hide its size.
 */
public final class SealedRow {

    private SealedRow() {}

    public static byte[] seal(SymmetricKey key, byte[] plaintext, String associatedData, SecureRandom random) {
        byte[] nonce = new byte[ChaCha.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, ChaCha.NONCE + plaintext.length + ChaCha.TAG);
        byte[] bytes = key.copy();
        try {
            new ChaCha(bytes).seal(nonce, utf8(associatedData), plaintext, 0, plaintext.length, sealed, ChaCha.NONCE);
        } finally {
            Secret.wipe(bytes);
        }
        return sealed;
    }

    public static byte[] open(SymmetricKey key, byte[] sealed, String associatedData) throws CannotOpen {
        int length = sealed.length - ChaCha.NONCE;
        if (length < ChaCha.TAG) {
            throw new CannotOpen(CannotOpen.At.ROW);
        }
        byte[] nonce = Arrays.copyOf(sealed, ChaCha.NONCE);
        byte[] plaintext = new byte[length - ChaCha.TAG];
        byte[] bytes = key.copy();
        try {
            if (new ChaCha(bytes).open(nonce, utf8(associatedData), sealed, ChaCha.NONCE, length, plaintext, 0)) {
                return plaintext;
            }
        } finally {
            Secret.wipe(bytes);
        }
        throw new CannotOpen(CannotOpen.At.ROW);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
