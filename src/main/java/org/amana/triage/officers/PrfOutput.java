package org.amana.triage.officers;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.amana.sealing.SymmetricKey;

/** The output of an authenticator's PRF, as a form carries it. */
final class PrfOutput {

    static final int LENGTH = 32;

    private PrfOutput() {}

    /** Empty for anything else. */
    static Optional<SymmetricKey> read(String base64) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64 == null ? "" : base64);
            try {
                return bytes.length == LENGTH ? Optional.of(SymmetricKey.of(bytes)) : Optional.empty();
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }
}
