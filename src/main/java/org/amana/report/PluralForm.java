package org.amana.report;

import java.util.Locale;

/** The grammatical forms of "n things" (CLDR names), for the languages of {@link Language}. */
public enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** As the last part of a message key: {@code points.left.few}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PluralForm of(Language language, long count) {
        long n = Math.abs(count);
        return switch (language) {
            case AR -> arabic(n);
            // The words on Tamazight pages are French until a translator has given them.
            case FR, ZGH -> n < 2 ? ONE : OTHER;
            case EN, ES -> n == 1 ? ONE : OTHER;
        };
    }

    private static PluralForm arabic(long n) {
        if (n == 0) return ZERO;
        if (n == 1) return ONE;
        if (n == 2) return TWO;
        long lastTwo = n % 100;
        if (lastTwo >= 3 && lastTwo <= 10) return FEW;
        return lastTwo >= 11 ? MANY : OTHER;
    }
}
