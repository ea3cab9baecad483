package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** The {@code X25519} stanza of C2SP age, which the product never writes nor opens and most of the vectors use. */
record X25519Identity(byte[] scalar) {

    static final String PREFIX = "AGE-SECRET-KEY-";

    private static final byte[] INFO = "age-encryption.org/v1/X25519".getBytes(StandardCharsets.US_ASCII);

    static X25519Identity parse(String encoded) {
        return new X25519Identity(Bech32.decode(PREFIX, encoded));
    }

    byte[] unwrap(List<Stanza> stanzas) throws CannotOpen {
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals("X25519")) {
                byte[] fileKey = unwrap(stanza);
                if (fileKey != null) {
                    return fileKey;
                }
            }
        }
        throw new CannotOpen(CannotOpen.At.RECIPIENTS);
    }

    private byte[] unwrap(Stanza stanza) throws CannotOpen {
        require(stanza.arguments().size() == 2 && stanza.body().length == 32);
        byte[] share = Base64Text.decode(stanza.arguments().get(1));
        require(share.length == 32);
        byte[] publicKey = new byte[32];
        X25519.scalarMultBase(scalar, 0, publicKey, 0);
        byte[] secret = new byte[32];
        require(X25519.calculateAgreement(scalar, 0, share, 0, secret, 0));
        byte[] salt = Arrays.copyOf(share, 64);
        System.arraycopy(publicKey, 0, salt, 32, 32);
        byte[] fileKey = new byte[16];
        ChaCha cipher = new ChaCha(Kdf.hkdf(secret, salt, INFO, 32));
        return cipher.open(new byte[12], new byte[0], stanza.body(), 0, 32, fileKey, 0) ? fileKey : null;
    }

    private static void require(boolean holds) throws CannotOpen {
        if (!holds) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
    }
}
