package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * The {@code mlkem768x25519} stanza: the file key under HPKE (RFC 9180, base mode) with X-Wing, HKDF-SHA-256 and
 * ChaCha20-Poly1305 (C2SP age, "mlkem768x25519 recipient stanza").
 */
final class HybridStanza {

    static final String TYPE = "mlkem768x25519";

    private static final byte[] INFO = "age-encryption.org/mlkem768x25519".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_ASSOCIATED_DATA = {};
    private static final int ENCAPSULATION = 1120;
    private static final int ENCAPSULATION_RANDOMNESS = 64;
    private static final int BODY = AgeFile.FILE_KEY + ChaCha.TAG;

    private HybridStanza() {}

    static Stanza wrap(byte[] fileKey, Recipient recipient, SecureRandom random) {
        // Given to Bouncy Castle, so that the process has one source of randomness, and a fresh one for every stanza.
        byte[] encapsulationRandomness = new byte[ENCAPSULATION_RANDOMNESS];
        random.nextBytes(encapsulationRandomness);
        try {
            HPKEContextWithEncapsulation sender = hpke().setupBaseS(recipient.key(), INFO, encapsulationRandomness);
            byte[] body = sender.seal(NO_ASSOCIATED_DATA, fileKey);
            return new Stanza(List.of(TYPE, Base64Text.encode(sender.getEncapsulation())), body);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Sealing does not fail.", e);
        } finally {
            Secret.wipe(encapsulationRandomness);
        }
    }

    static boolean hasForm(Stanza stanza) {
        try {
            encapsulation(stanza);
            return stanza.type().equals(TYPE);
        } catch (CannotOpen malformed) {
            return false;
        }
    }

    /** The file key of the first stanza that this identity opens. */
    static byte[] unwrap(List<Stanza> stanzas, Identity identity) throws CannotOpen {
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals(TYPE)) {
                byte[] fileKey = unwrap(stanza, identity);
                if (fileKey != null) {
                    return fileKey;
                }
            }
        }
        throw new CannotOpen(CannotOpen.At.RECIPIENTS);
    }

    /** The file key of the first stanza that one of these identities opens. */
    static byte[] unwrap(List<Stanza> stanzas, Collection<Identity> identities) throws CannotOpen {
        for (Identity identity : identities) {
            try {
                return unwrap(stanzas, identity);
            } catch (CannotOpen somebodyElses) {
                if (somebodyElses.at() != CannotOpen.At.RECIPIENTS) {
                    throw somebodyElses;
                }
            }
        }
        throw new CannotOpen(CannotOpen.At.RECIPIENTS);
    }

    /** Null when the stanza is somebody else's. */
    private static byte[] unwrap(Stanza stanza, Identity identity) throws CannotOpen {
        byte[] encapsulation = encapsulation(stanza);
        AsymmetricCipherKeyPair pair = identity.expanded();
        try {
            return hpke().setupBaseR(encapsulation, pair, INFO).open(NO_ASSOCIATED_DATA, stanza.body());
        } catch (InvalidCipherTextException somebodyElses) {
            return null;
        } catch (IllegalStateException degenerateShare) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
    }

    private static byte[] encapsulation(Stanza stanza) throws CannotOpen {
        if (stanza.arguments().size() != 2 || stanza.body().length != BODY) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        byte[] encapsulation = Base64Text.decode(stanza.arguments().get(1));
        if (encapsulation.length != ENCAPSULATION) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        return encapsulation;
    }

    /** A new one every time: it holds state and is not safe between threads. */
    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }
}
