package org.amana.sealing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Signs directories: an Ed25519 private key (RFC 8032), made at the ceremony and kept on paper.
 *
 * <p>Guarantees what {@link Secret} does. Belongs on no machine that is on a network, except in a demonstration.
 */
public final class DirectoryRoot extends Secret {

    private static final String PUBLIC_PREFIX = "ed25519:";

    private DirectoryRoot(byte[] seed) {
        super(seed, Ed25519.SEED);
    }

    public static DirectoryRoot generate(SecureRandom random) {
        byte[] seed = new byte[Ed25519.SEED];
        random.nextBytes(seed);
        DirectoryRoot root = new DirectoryRoot(seed);
        wipe(seed);
        return root;
    }

    /** Copies the 32 bytes; the caller wipes its own. */
    public static DirectoryRoot fromSeed(byte[] seed) {
        return new DirectoryRoot(seed);
    }

    /** The secret itself, 32 bytes, which the caller wipes. */
    public byte[] exportSeed() {
        return copy();
    }

    /** What goes into the settings of intake and triage: {@code ed25519:} and 43 characters of base64url. */
    public String publicKey() {
        byte[] seed = copy();
        try {
            return PUBLIC_PREFIX
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.publicKey(seed));
        } finally {
            wipe(seed);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] directoryJson) {
        byte[] seed = copy();
        try {
            return Ed25519.sign(seed, directoryJson);
        } finally {
            wipe(seed);
        }
    }

    static byte[] parsePublicKey(String text) {
        if (text.startsWith(PUBLIC_PREFIX) && text.length() == PUBLIC_PREFIX.length() + 43) {
            return Base64.getUrlDecoder().decode(text.substring(PUBLIC_PREFIX.length()));
        }
        throw new IllegalArgumentException(
                "A directory root is written as " + PUBLIC_PREFIX + " and 43 characters of base64url.");
    }
}
