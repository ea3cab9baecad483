package org.amana.sealing;

import java.util.Arrays;

/** Digits as people type, paste and dictate them, in any of the scripts of the portal. */
final class TypedDigits {

    private static final int LONGEST = 400;

    private TypedDigits() {}

    /**
     * ASCII digits: without spaces, dashes, bidi and other invisible marks, and with Arabic-Indic (U+0660) and Persian
     * (U+06F0) digits in their place. Throws {@link MistypedCode} when something else is there.
     */
    static byte[] clean(CharSequence typed) throws MistypedCode {
        if (typed.length() > LONGEST) {
            throw new MistypedCode(MistypedCode.Reason.TOO_LONG);
        }
        byte[] digits = new byte[typed.length()];
        int count = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (isSeparator(c)) {
                continue;
            }
            digits[count++] = digit(c);
        }
        byte[] cleaned = Arrays.copyOf(digits, count);
        Secret.wipe(digits);
        return cleaned;
    }

    private static byte digit(char c) throws MistypedCode {
        if (c >= '0' && c <= '9') {
            return (byte) c;
        }
        if (c >= '\u0660' && c <= '\u0669') {
            return (byte) (c - '\u0660' + '0');
        }
        if (c >= '\u06f0' && c <= '\u06f9') {
            return (byte) (c - '\u06f0' + '0');
        }
        throw new MistypedCode(MistypedCode.Reason.NOT_DIGITS);
    }

    private static boolean isSeparator(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.FORMAT -> true;
            default -> c == '\t' || c == '\n' || c == '\r' || c == '\u2212';
        };
    }
}
