package org.amana.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * To which secret a share on paper belongs, and to which splitting of it. All of it stands in clear on every sheet.
 *
 * @param threshold how many shares give the secret back
 * @param count how many there are
 * @param number 0 to 9 999 999, drawn anew at each splitting: shares of two splittings never mix
 * @param keyMark six digits of the SHA-256 of the public key, by which what was restored is compared
 */
public record ShareSet(Kind kind, int threshold, int count, int number, int keyMark) {

    /** What was split. */
    public enum Kind {
        RECOVERY,
        ROOT
    }

    private static final int NUMBERS = 10_000_000;
    private static final int KEY_MARKS = 1_000_000;

    public ShareSet {
        if (kind == null
                || threshold < 2
                || threshold > count
                || count > 9
                || number < 0
                || number >= NUMBERS
                || keyMark < 0
                || keyMark >= KEY_MARKS) {
            throw new IllegalArgumentException("There is no such set of shares.");
        }
    }

    static ShareSet draw(Kind kind, int threshold, int count, byte[] publicKey, SecureRandom random) {
        return new ShareSet(kind, threshold, count, random.nextInt(NUMBERS), keyMark(publicKey));
    }

    static int keyMark(byte[] publicKey) {
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(Sha256.of(publicKey)).getLong(), KEY_MARKS);
    }
}
