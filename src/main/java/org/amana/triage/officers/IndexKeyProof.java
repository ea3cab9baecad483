package org.amana.triage.officers;

import java.util.Arrays;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;

/**
 * Shows that an index key was made by who holds the desk's identity. Its seal does not: sealing to a desk takes its
 * recipient only, and with an index key of their own somebody who writes into the database could read every later case.
 */
public final class IndexKeyProof {

    private static final String PURPOSE = "amana/v1/index-key-proof";

    private IndexKeyProof() {}

    public static byte[] of(byte[] indexKey, Identity desk) {
        var seed = desk.exportSeed();
        try (var root = SymmetricKey.of(seed);
                var key = root.derive(PURPOSE)) {
            return key.hmac(indexKey);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    static boolean holds(byte[] proof, byte[] indexKey, Identity desk) {
        return ConstantTime.equal(proof, of(indexKey, desk));
    }
}
