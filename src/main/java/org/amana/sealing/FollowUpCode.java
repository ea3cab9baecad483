package org.amana.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The only way back to the answers: 22 random digits and 2 check digits (ISO 7064, MOD 97-10).
 *
 * <p>Guarantees 73 bits of strength when {@linkplain #generate generated}, and that any one mistyped digit and any two
 * swapped ones are told before a key is derived. Guarantees what {@link Secret} does.
 *
 * <p>Does not guarantee that anything lies behind a code that is well formed.
 */
public final class FollowUpCode extends Secret {

    private static final int DIGITS = 24;
    private static final int RANDOM_DIGITS = 22;
    private static final int GROUP = 4;
    private static final int PBKDF2_ITERATIONS = 2_000;
    private static final BigInteger ALL_CODES = BigInteger.TEN.pow(RANDOM_DIGITS);

    private FollowUpCode(byte[] asciiDigits) {
        super(asciiDigits, DIGITS);
    }

    public static FollowUpCode generate(SecureRandom random) {
        byte[] digits = new byte[RANDOM_DIGITS];
        byte[] drawn = new byte[1];
        for (int i = 0; i < digits.length; ) {
            random.nextBytes(drawn);
            int number = drawn[0] & 0xff;
            // Above 249 the remainder would favour the digits 0 to 5.
            if (number < 250) {
                digits[i++] = (byte) ('0' + number % 10);
            }
        }
        return withCheckDigits(digits);
    }

    /** The code of a form that was sent without scripts: the same again for the same form. */
    public static FollowUpCode fromFormSeed(FormSeed seed) {
        byte[] stretched = seed.derive("amana/v1/code");
        // 2^256 is so much more than 10^22 that the remainder favours no code by more than 2^-182.
        String digits = new BigInteger(1, stretched).mod(ALL_CODES).toString();
        wipe(stretched);
        return withCheckDigits(
                ("0".repeat(RANDOM_DIGITS - digits.length()) + digits).getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes it with spaces, dashes and bidi marks, in ASCII, Arabic-Indic or Persian digits. */
    public static FollowUpCode parse(CharSequence typed) throws MistypedCode {
        byte[] digits = TypedDigits.clean(typed);
        try {
            if (digits.length != DIGITS) {
                throw new MistypedCode(
                        digits.length < DIGITS ? MistypedCode.Reason.TOO_SHORT : MistypedCode.Reason.TOO_LONG);
            }
            if (!CheckDigits.fit(digits)) {
                throw new MistypedCode(MistypedCode.Reason.CHECK_DIGITS);
            }
            return new FollowUpCode(digits);
        } finally {
            wipe(digits);
        }
    }

    /** The code itself, as it is shown: six groups of four ASCII digits. Cannot be wiped: show them and let go. */
    public List<String> groups() {
        byte[] digits = copy();
        try {
            String all = new String(digits, StandardCharsets.US_ASCII);
            return IntStream.range(0, DIGITS / GROUP)
                    .mapToObj(group -> all.substring(group * GROUP, (group + 1) * GROUP))
                    .toList();
        } finally {
            wipe(digits);
        }
    }

    /**
     * What the code opens in this deployment. Costs 1 to 3 milliseconds on purpose: the strength is in the digits, and
     * nobody exhausts a server by guessing.
     */
    public ReporterKeys derive(String deploymentId) {
        byte[] digits = copy();
        byte[] root =
                Kdf.pbkdf2(digits, ("amana/v1/" + deploymentId).getBytes(StandardCharsets.UTF_8), PBKDF2_ITERATIONS);
        byte[] mailboxSecret = Kdf.hkdf(root, "amana/v1/mailbox");
        byte[] identitySeed = Kdf.hkdf(root, "amana/v1/identity");
        try {
            return new ReporterKeys(new MailboxSecret(mailboxSecret), Identity.fromSeed(identitySeed));
        } finally {
            wipe(digits, root, mailboxSecret, identitySeed);
        }
    }

    private static FollowUpCode withCheckDigits(byte[] randomDigits) {
        byte[] digits = CheckDigits.addTo(randomDigits);
        try {
            return new FollowUpCode(digits);
        } finally {
            wipe(randomDigits, digits);
        }
    }
}
