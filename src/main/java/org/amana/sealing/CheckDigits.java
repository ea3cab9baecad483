package org.amana.sealing;

import java.util.Arrays;

/** Two check digits behind a row of ASCII digits (ISO 7064, MOD 97-10): tell any mistyped digit and any two swapped ones. */
final class CheckDigits {

    static final int COUNT = 2;

    private CheckDigits() {}

    /** A new row, which the caller wipes. */
    static byte[] addTo(byte[] row) {
        byte[] checked = Arrays.copyOf(row, row.length + COUNT);
        Arrays.fill(checked, row.length, checked.length, (byte) '0');
        int check = 98 - remainder97(checked);
        checked[row.length] = (byte) ('0' + check / 10);
        checked[row.length + 1] = (byte) ('0' + check % 10);
        return checked;
    }

    static boolean fit(byte[] checked) {
        return remainder97(checked) == 1;
    }

    private static int remainder97(byte[] digits) {
        int remainder = 0;
        for (byte digit : digits) {
            remainder = (remainder * 10 + digit - '0') % 97;
        }
        return remainder;
    }
}
