package org.amana.sealing;

import java.security.SecureRandom;

/**
 * 32 bytes that seal rows, key hashes or make further keys. Use one key for one purpose; {@link #derive} makes more.
 *
 * <p>Guarantees what {@link Secret} does.
 */
public final class SymmetricKey extends Secret {

    private static final int LENGTH = 32;

    private SymmetricKey(byte[] bytes) {
        super(bytes, LENGTH);
    }

    public static SymmetricKey generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        SymmetricKey key = new SymmetricKey(bytes);
        wipe(bytes);
        return key;
    }

    /** Copies the 32 bytes; the caller wipes its own. */
    public static SymmetricKey of(byte[] bytes) {
        return new SymmetricKey(bytes);
    }

    /** The secret itself, which the caller wipes. */
    public byte[] export() {
        return copy();
    }

    /** HKDF-SHA-256 (RFC 5869) with empty salt: an independent key for every {@code info}. */
    public SymmetricKey derive(String info) {
        byte[] key = copy();
        byte[] derived = Kdf.hkdf(key, info);
        try {
            return new SymmetricKey(derived);
        } finally {
            wipe(key, derived);
        }
    }

    /** HMAC-SHA-256 (RFC 2104) over the parts as if they were one; where their borders matter, the caller marks them. */
    public byte[] hmac(byte[]... parts) {
        byte[] key = copy();
        try {
            return Kdf.hmac(key, parts);
        } finally {
            wipe(key);
        }
    }
}
