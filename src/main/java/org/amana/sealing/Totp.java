package org.amana.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * One-time codes as every authenticator app makes them: RFC 6238 with HMAC-SHA-1, 6 digits, steps of 30 seconds.
 *
 * <p>Guarantees that a code is accepted once, provided the caller stores the step returned and gives it back. Does not
 * limit guessing; the caller does.
 */
public final class Totp {

    private static final int SECRET = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** 20 random bytes. */
    public static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    /** The six digits of this moment. */
    public static String code(byte[] secret, Instant at) {
        return code(secret, step(at));
    }

    /**
     * The step of a right code: now, the one before or the one after, and later than {@code lastUsedStep}. Empty for
     * anything else. Digits may be typed with spaces and in any of the portal's scripts.
     */
    public static OptionalLong matchingStep(byte[] secret, String code, Instant at, long lastUsedStep) {
        byte[] typed;
        try {
            typed = TypedDigits.clean(code);
        } catch (MistypedCode e) {
            return OptionalLong.empty();
        }
        OptionalLong matching = OptionalLong.empty();
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            boolean isRight = ConstantTime.equal(typed, code(secret, step).getBytes(StandardCharsets.US_ASCII));
            if (isRight && step > lastUsedStep) {
                matching = OptionalLong.of(step);
            }
        }
        return matching;
    }

    /** How apps take the secret (RFC 4648, section 6, without padding). The secret itself. */
    public static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = held << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >>> (bits - 5) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(held << (5 - bits) & 31));
        }
        return text.toString();
    }

    /** The secret that {@link #base32} wrote, typed with spaces or not; empty for anything else. */
    public static Optional<byte[]> secret(String base32) {
        String letters = base32 == null ? "" : base32.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!letters.matches("[A-Z2-7]{" + SECRET * 8 / 5 + "}")) {
            return Optional.empty();
        }
        byte[] secret = new byte[SECRET];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char letter : letters.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (held >>> bits);
            }
        }
        return Optional.of(secret);
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        HMac mac = new HMac(new SHA1Digest());
        mac.init(new KeyParameter(secret));
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(step).array(), 0, Long.BYTES);
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        int offset = tag[tag.length - 1] & 0xf;
        int number = ByteBuffer.wrap(tag).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
    }
}
