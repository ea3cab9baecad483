package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The keyed functions of the protocol: HKDF-SHA-256 (RFC 5869), HMAC-SHA-256 (RFC 2104), PBKDF2 (RFC 8018). */
final class Kdf {

    private static final byte[] NO_SALT = {};

    private Kdf() {}

    static byte[] hkdf(byte[] key, String info) {
        return hkdf(key, NO_SALT, info.getBytes(StandardCharsets.UTF_8), 32);
    }

    static byte[] hkdf(byte[] key, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }

    static byte[] hmac(byte[] key, byte[]... message) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : message) {
            mac.update(part, 0, part.length);
        }
        byte[] tag = new byte[32];
        mac.doFinal(tag, 0);
        return tag;
    }

    static byte[] pbkdf2(byte[] password, byte[] salt, int iterations) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(32 * 8)).getKey();
    }
}
