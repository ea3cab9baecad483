package org.amana.sealing;

import java.security.MessageDigest;

/** Comparing what is secret with what a stranger sent. */
public final class ConstantTime {

    private ConstantTime() {}

    /** Takes as long for a wrong first byte as for a wrong last one. The length is not hidden. */
    public static boolean equal(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
