package org.amana.triage.officers;

import java.util.Locale;

/**
 * A fingerprint that two people compare. The one who grants sees its beginning and types its end, read out from the other's
 * screen: nobody can agree without having looked.
 */
public final class ComparedFingerprint {

    private static final int TYPED_GROUPS = 4;
    private static final int GROUP = 5;

    private ComparedFingerprint() {}

    /** All groups but those that are typed. */
    public static String shown(String fingerprint) {
        return fingerprint.substring(0, fingerprint.length() - TYPED_GROUPS * GROUP);
    }

    /** Whatever stands between the letters and digits. */
    public static boolean matches(String fingerprint, String typed) {
        var end = fingerprint.substring(fingerprint.length() - TYPED_GROUPS * GROUP).replace(" ", "");
        return typed != null && typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "").equals(end);
    }
}
