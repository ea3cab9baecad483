package org.amana.courier;

import java.util.Base64;

/** The one secret that both sides share: 32 bytes in a key file on each. Sent as {@code Authorization: Bearer …}. */
public final class CourierToken {

    /** Name of the key file on both sides. */
    public static final String FILE = "courier-token";

    private CourierToken() {}

    /** The value of the header: {@code Bearer} and the base64url of the token, without padding. Compare in constant time. */
    public static String authorization(byte[] token) {
        return "Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
