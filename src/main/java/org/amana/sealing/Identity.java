package org.amana.sealing;

import java.security.SecureRandom;
import java.util.Locale;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/**
 * Who can open what was sealed to a {@link Recipient}: the 32-byte seed of an X-Wing key pair, as age uses it.
 *
 * <p>Guarantees what {@link Secret} does. The key expanded from the seed is dropped with it, but not overwritten.
 *
 * @see <a href="https://c2sp.org/age">C2SP age, "The MLKEM768-X25519 hybrid post-quantum recipient type"</a>
 */
public final class Identity extends Secret {

    private static final String PREFIX = "AGE-SECRET-KEY-PQ-";
    private static final int LENGTH = 32;

    private AsymmetricCipherKeyPair expanded;

    private Identity(byte[] seed) {
        super(seed, LENGTH);
    }

    public static Identity generate(SecureRandom random) {
        byte[] seed = new byte[LENGTH];
        random.nextBytes(seed);
        Identity identity = new Identity(seed);
        wipe(seed);
        return identity;
    }

    /** Copies the 32 bytes; the caller wipes its own. */
    public static Identity fromSeed(byte[] seed) {
        return new Identity(seed);
    }

    /** Takes {@code AGE-SECRET-KEY-PQ-1…}, in upper case; throws {@link IllegalArgumentException} on anything else. */
    public static Identity parse(CharSequence encoded) {
        byte[] seed = Bech32.decode(PREFIX, encoded);
        try {
            return new Identity(seed);
        } finally {
            wipe(seed);
        }
    }

    /** What others seal to. */
    public Recipient recipient() {
        return Recipient.of((XWingPublicKeyParameters) expanded().getPublic());
    }

    /** The secret itself, for age's own tools and for paper. Cannot be wiped: show it and let go. */
    public String encoded() {
        byte[] seed = copy();
        try {
            return Bech32.encode(PREFIX, seed).toUpperCase(Locale.ROOT);
        } finally {
            wipe(seed);
        }
    }

    /** The secret itself, 32 bytes, which the caller wipes. */
    public byte[] exportSeed() {
        return copy();
    }

    synchronized AsymmetricCipherKeyPair expanded() {
        byte[] seed = copy();
        if (expanded == null) {
            XWingPrivateKeyParameters key = new XWingPrivateKeyParameters(seed);
            expanded = new AsymmetricCipherKeyPair(key.getPublicKeyParameters(), key);
        }
        wipe(seed);
        return expanded;
    }

    @Override
    public synchronized void destroy() {
        super.destroy();
        expanded = null;
    }
}
