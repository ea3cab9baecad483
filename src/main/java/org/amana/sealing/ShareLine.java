package org.amana.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a share on paper: a number of eighteen digits and two check digits that also cover the line's place. */
final class ShareLine {

    static final int DIGITS = 20;
    private static final int NUMBER = DIGITS - CheckDigits.COUNT;

    private ShareLine() {}

    /** Twenty ASCII digits, which the caller wipes. */
    static byte[] write(int place, long number) {
        byte[] row = new byte[1 + NUMBER];
        row[0] = (byte) ('0' + place);
        for (int i = NUMBER; i > 0; i--) {
            row[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        byte[] checked = CheckDigits.addTo(row);
        try {
            return Arrays.copyOfRange(checked, 1, checked.length);
        } finally {
            Secret.wipe(row, checked);
        }
    }

    static long read(int place, CharSequence typed) throws MistypedShare {
        byte[] digits = clean(place, typed);
        byte[] checked = new byte[1 + digits.length];
        checked[0] = (byte) ('0' + place);
        System.arraycopy(digits, 0, checked, 1, digits.length);
        try {
            if (digits.length != DIGITS) {
                throw new MistypedShare(MistypedShare.Reason.LENGTH, place);
            }
            if (!CheckDigits.fit(checked)) {
                throw new MistypedShare(MistypedShare.Reason.CHECK_DIGITS, place);
            }
            long number = 0;
            for (int i = 0; i < NUMBER; i++) {
                number = number * 10 + digits[i] - '0';
            }
            return number;
        } finally {
            Secret.wipe(digits, checked);
        }
    }

    /** As it was typed, line by line; every twenty digits are one where it came without line breaks, as from a scanner. */
    static List<CharSequence> split(CharSequence typed) throws MistypedShare {
        List<CharSequence> lines = new ArrayList<>();
        typed.toString().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        if (lines.size() != 1) {
            return lines;
        }
        byte[] digits = clean(0, typed);
        lines.clear();
        for (int start = 0; start < digits.length; start += DIGITS) {
            StringBuilder line = new StringBuilder();
            for (int i = start; i < Math.min(start + DIGITS, digits.length); i++) {
                line.append((char) digits[i]);
            }
            lines.add(line);
        }
        Secret.wipe(digits);
        return lines;
    }

    private static byte[] clean(int place, CharSequence typed) throws MistypedShare {
        try {
            return TypedDigits.clean(typed);
        } catch (MistypedCode notDigits) {
            throw new MistypedShare(MistypedShare.Reason.NOT_DIGITS, place);
        }
    }
}
