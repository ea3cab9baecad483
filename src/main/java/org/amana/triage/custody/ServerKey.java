package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.sealing.SymmetricKey;

/**
 * Seals the few things that must be readable with everybody signed out: TOTP secrets, and where a waiting answer goes.
 * The key is a file outside the database. It opens no report, message, case, name or answer.
 */
@ApplicationScoped
public class ServerKey {

    private static final String FILE = "server-key";

    @Inject
    private SecureRandom random;

    private SymmetricKey key;

    /** @param purpose what it is, and whose: opens only with the same words */
    public byte[] seal(byte[] plaintext, String purpose) {
        return SealedRow.seal(key(), plaintext, purpose, random);
    }

    public byte[] open(byte[] sealed, String purpose) throws CannotOpen {
        return SealedRow.open(key(), sealed, purpose);
    }

    /** A keyed hash, by which the same bytes are known again. */
    public byte[] mark(byte[] bytes) {
        try (var marking = key().derive("amana/v1/mark")) {
            return marking.hmac(bytes);
        }
    }

    /** Refuses a start without the key, or with one that others can read. */
    public static void check() {
        Arrays.fill(bytes(), (byte) 0);
    }

    private static byte[] bytes() {
        return KeyFile.read32(Settings.folder("amana.triage.keys").resolve(FILE));
    }

    private synchronized SymmetricKey key() {
        if (key == null) {
            var bytes = bytes();
            key = SymmetricKey.of(bytes);
            Arrays.fill(bytes, (byte) 0);
        }
        return key;
    }
}
