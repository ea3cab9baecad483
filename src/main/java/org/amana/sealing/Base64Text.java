package org.amana.sealing;

import java.util.Base64;

/** Base64 as age headers have it: RFC 4648 section 4, no padding, only the canonical form (section 3.5). */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) throws CannotOpen {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // the same as not canonical
        }
        throw new CannotOpen(CannotOpen.At.HEADER);
    }
}
