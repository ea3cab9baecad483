package org.amana.sealing;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/**
 * To whom something is sealed: an X-Wing public key (ML-KEM-768 and X25519), in age's text form {@code age1pq1…}.
 *
 * <p>A value: equal when the key is. Says nothing about who holds the identity; compare {@link #fingerprint()} with what
 * the holder reads out.
 *
 * @see <a href="https://c2sp.org/age">C2SP age, "The MLKEM768-X25519 hybrid post-quantum recipient type"</a>
 */
public final class Recipient {

    private static final String PREFIX = "age1pq";
    private static final int LENGTH = 1216;
    private static final int ML_KEM_POLYNOMIALS = 1152;
    private static final int ML_KEM_MODULUS = 3329;

    private final byte[] bytes;
    private final XWingPublicKeyParameters key;

    private Recipient(byte[] bytes) {
        if (bytes.length != LENGTH || !isReduced(bytes)) {
            throw new IllegalArgumentException("This is not an age1pq1 recipient.");
        }
        this.bytes = bytes;
        this.key = new XWingPublicKeyParameters(bytes);
    }

    static Recipient of(XWingPublicKeyParameters key) {
        return new Recipient(key.getEncoded());
    }

    /** Throws {@link IllegalArgumentException} unless {@code age1pq1} is exactly a recipient of this kind, in lower case. */
    public static Recipient parse(String age1pq1) {
        return new Recipient(Bech32.decode(PREFIX, age1pq1));
    }

    /** {@code age1pq1…}, 1959 characters. */
    public String encoded() {
        return Bech32.encode(PREFIX, bytes);
    }

    /** SHA-256 of the key as 16 groups of four hexadecimal digits, to be read out and compared. */
    public String fingerprint() {
        String hex = HexFormat.of().formatHex(Sha256.of(bytes));
        return String.join(" ", hex.split("(?<=\\G.{4})"));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    XWingPublicKeyParameters key() {
        return key;
    }

    /** The modulus check of FIPS 203, section 7.2: every 12-bit coefficient is below q. */
    private static boolean isReduced(byte[] bytes) {
        for (int i = 0; i < ML_KEM_POLYNOMIALS; i += 3) {
            int low = bytes[i] & 0xff | (bytes[i + 1] & 0x0f) << 8;
            int high = (bytes[i + 1] & 0xff) >>> 4 | (bytes[i + 2] & 0xff) << 4;
            if (low >= ML_KEM_MODULUS || high >= ML_KEM_MODULUS) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return encoded().substring(0, 24) + "…";
    }
}
