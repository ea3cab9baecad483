package org.amana.triage;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 128 random bits that name a case. Says nothing about when or from whom it came. */
public record CaseId(String hex) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int REFERENCE_LETTERS = 8;

    public CaseId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a case id has 32 hexadecimal digits");
        }
    }

    /** @return empty when it is missing or no case id */
    public static Optional<CaseId> typed(String given) {
        return Optional.ofNullable(given).filter(hex -> FORM.matcher(hex).matches()).map(CaseId::new);
    }

    public static CaseId generate(SecureRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new CaseId(HexFormat.of().formatHex(bytes));
    }

    /** What officers say to each other, such as {@code 7F3K-92QD}: the first 40 bits, without letters that look alike. */
    public String reference() {
        long bits = Long.parseLong(hex.substring(0, 10), 16);
        var letters = new StringBuilder(REFERENCE_LETTERS + 1);
        for (int i = REFERENCE_LETTERS - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
            if (i == REFERENCE_LETTERS / 2) {
                letters.append('-');
            }
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return hex;
    }
}
