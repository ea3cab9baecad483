package org.amana.triage.officers;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.amana.sealing.Sha256;

/**
 * 20 letters and digits that do not look alike, 99 bits: handed over in person, typed once, kept only as a hash. Too many
 * to be guessed, so that the hash needs no salt and guessing no bound.
 */
public final class OneTimeCode {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final String shown;

    private OneTimeCode(String shown) {
        this.shown = shown;
    }

    static OneTimeCode generate(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimeCode(text.toString());
    }

    /** As it is written on paper. Shown once. */
    public String shown() {
        return shown;
    }

    byte[] hash() {
        return hash(shown);
    }

    /** Of what somebody typed: without spaces and dashes, in small letters. */
    static byte[] hash(String typed) {
        var letters = typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toLowerCase(Locale.ROOT);
        return Sha256.of(("amana/v1/one-time-code/" + letters).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
