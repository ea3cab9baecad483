package org.amana.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes "Kénitra", "KENITRA" and "kenitra" the same, and "القنيطره" and "القنيطرة" too. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int READ_AT_MOST = 200;
    private static final int WORDS_AT_MOST = 8;

    /** Too small to tell places apart, and often left out or added. */
    private static final Set<String> SMALL = Set.of("de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "del", "في");

    private SearchWords() {}

    static List<String> of(String typed) {
        if (typed == null) {
            return List.of();
        }
        String bounded = typed.length() > READ_AT_MOST ? typed.substring(0, READ_AT_MOST) : typed;
        return Arrays.stream(fold(bounded).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .limit(WORDS_AT_MOST)
                .toList();
    }

    /** Lower case, no accents, hamzas, vowel signs or tatweel, one form for letters that people mix up, words between single spaces. */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT).codePoints().map(SearchWords::sameLetter).filter(point -> point != 'ء').forEach(folded::appendCodePoint);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    private static int sameLetter(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        return switch (point) {
            case 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى', 'ی' -> 'ي';
            case 'ک', 'گ', 'ڭ' -> 'ك';
            case 'ڤ' -> 'ف';
            default -> point;
        };
    }
}
