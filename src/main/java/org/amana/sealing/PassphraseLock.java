package org.amana.sealing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An identity at rest under a passphrase: ChaCha20-Poly1305 under HKDF-SHA-256 of Argon2id (RFC 9106).
 *
 * <p>Guarantees that each guess at the passphrase costs the memory and the passes that were paid when it was wrapped, and
 * that a changed byte or cost is noticed. The result says itself how it was made; it has 89 bytes.
 *
 * <p>With a {@linkplain #wrapWith second ingredient}, the output of an authenticator's PRF (WebAuthn Level 3, "prf"), the
 * key is made of both: without the authenticator no guess can be tried at all, however weak the passphrase.
 *
 * <p>Without it, does not guarantee anything for a passphrase that can be guessed. Takes {@linkplain Cost#memoryKiB() that much}
 * memory while it runs: whoever calls this for strangers bounds how many run at once.
 */
public final class PassphraseLock {

    private static final byte PASSPHRASE = 1;
    private static final byte PASSPHRASE_AND_PRF = 2;
    private static final int SALT = 16;
    private static final int SEED = 32;
    private static final int HEADER = 1 + SALT + 3 * Integer.BYTES;
    private static final int LENGTH = HEADER + ChaCha.NONCE + SEED + ChaCha.TAG;

    private PassphraseLock() {}

    /**
     * What one guess costs: memory in KiB, passes over it, lanes (which Bouncy Castle runs one after the other). Bounded,
     * so that a forged row cannot ask for the memory of the whole server.
     */
    public record Cost(int memoryKiB, int passes, int lanes) {

        /** 128 MiB, 3 passes, 1 lane: 0.4 to 0.8 seconds on one core. */
        public static final Cost NORMAL = new Cost(128 * 1024, 3, 1);

        public Cost {
            if (memoryKiB < 8 * lanes
                    || memoryKiB > 1024 * 1024
                    || passes < 1
                    || passes > 16
                    || lanes < 1
                    || lanes > 4) {
                throw new IllegalArgumentException("This cost is out of bounds.");
            }
        }
    }

    /** At {@link Cost#NORMAL}. Copies nothing of the passphrase that it does not wipe; the caller wipes its own. */
    public static byte[] wrap(char[] passphrase, Identity identity, SecureRandom random) {
        return wrap(passphrase, identity, Cost.NORMAL, random);
    }

    public static byte[] wrap(char[] passphrase, Identity identity, Cost cost, SecureRandom random) {
        return wrapped(passphrase, Optional.empty(), identity, cost, random);
    }

    /** Opens with the passphrase and the same {@code prf} output together, and with neither alone. */
    public static byte[] wrapWith(SymmetricKey prf, char[] passphrase, Identity identity, Cost cost, SecureRandom random) {
        return wrapped(passphrase, Optional.of(prf), identity, cost, random);
    }

    private static byte[] wrapped(
            char[] passphrase, Optional<SymmetricKey> prf, Identity identity, Cost cost, SecureRandom random) {
        byte[] wrapped = header(prf.isPresent() ? PASSPHRASE_AND_PRF : PASSPHRASE, cost, random);
        byte[] seed = identity.copy();
        try {
            cipher(passphrase, prf, wrapped)
                    .seal(nonce(wrapped), headerOf(wrapped), seed, 0, SEED, wrapped, HEADER + ChaCha.NONCE);
        } finally {
            Secret.wipe(seed);
        }
        return wrapped;
    }

    /** Throws {@link CannotOpen} alike for a wrong passphrase and for bytes that were never wrapped or were changed. */
    public static Identity unwrap(char[] passphrase, byte[] wrapped) throws CannotOpen {
        return unwrapped(passphrase, Optional.empty(), wrapped);
    }

    /** The same for {@link #wrapWith}; the wrong {@code prf} output looks like a wrong passphrase and costs as much. */
    public static Identity unwrapWith(SymmetricKey prf, char[] passphrase, byte[] wrapped) throws CannotOpen {
        return unwrapped(passphrase, Optional.of(prf), wrapped);
    }

    private static Identity unwrapped(char[] passphrase, Optional<SymmetricKey> prf, byte[] wrapped) throws CannotOpen {
        if (wrapped.length != LENGTH || wrapped[0] != PASSPHRASE && wrapped[0] != PASSPHRASE_AND_PRF) {
            throw new CannotOpen(CannotOpen.At.LOCK);
        }
        byte[] seed = new byte[SEED];
        try {
            ChaCha cipher = cipher(passphrase, prf, wrapped);
            if (cipher.open(
                    nonce(wrapped), headerOf(wrapped), wrapped, HEADER + ChaCha.NONCE, SEED + ChaCha.TAG, seed, 0)) {
                return Identity.fromSeed(seed);
            }
        } catch (IllegalArgumentException costOutOfBounds) {
            // the same as changed
        } finally {
            Secret.wipe(seed);
        }
        throw new CannotOpen(CannotOpen.At.LOCK);
    }

    /** Opens with no passphrase, at the same price: for names that nobody has. */
    public static byte[] decoy(SecureRandom random) {
        return decoy(Cost.NORMAL, random);
    }

    public static byte[] decoy(Cost cost, SecureRandom random) {
        byte[] wrapped = header(PASSPHRASE, cost, random);
        byte[] noise = new byte[SEED + ChaCha.TAG];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, wrapped, HEADER + ChaCha.NONCE, noise.length);
        return wrapped;
    }

    /** Version, salt, memory, passes, lanes and nonce, with room for the sealed seed behind them. */
    private static byte[] header(byte version, Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[ChaCha.NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        return ByteBuffer.allocate(LENGTH)
                .put(version)
                .put(salt)
                .putInt(cost.memoryKiB())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(nonce)
                .array();
    }

    private static byte[] headerOf(byte[] wrapped) {
        return Arrays.copyOf(wrapped, HEADER);
    }

    private static byte[] nonce(byte[] wrapped) {
        return Arrays.copyOfRange(wrapped, HEADER, HEADER + ChaCha.NONCE);
    }

    /** The version is associated data: what was made with both ingredients never passes as made with one. */
    private static ChaCha cipher(char[] passphrase, Optional<SymmetricKey> prf, byte[] wrapped) {
        ByteBuffer header = ByteBuffer.wrap(wrapped, 1 + SALT, 3 * Integer.BYTES);
        Cost cost = new Cost(header.getInt(), header.getInt(), header.getInt());
        byte[] password = utf8(passphrase);
        byte[] stretched = argon2id(password, Arrays.copyOfRange(wrapped, 1, 1 + SALT), cost);
        byte[] output = prf.map(SymmetricKey::copy).orElseGet(() -> new byte[0]);
        byte[] ingredients = ByteBuffer.allocate(stretched.length + output.length).put(stretched).put(output).array();
        byte[] key = Kdf.hkdf(ingredients, prf.isPresent() ? "amana/v1/passphrase+prf" : "amana/v1/passphrase");
        try {
            return new ChaCha(key);
        } finally {
            Secret.wipe(password, stretched, output, ingredients, key);
        }
    }

    static byte[] argon2id(byte[] password, byte[] salt, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes(password, hash);
        return hash;
    }

    /** Composed (NFC), because keyboards differ in how they type é and آ. Only then does a copy remain in a string. */
    private static byte[] utf8(char[] passphrase) {
        CharBuffer typed = CharBuffer.wrap(passphrase);
        boolean isComposed = Normalizer.isNormalized(typed, Normalizer.Form.NFC);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(
                isComposed ? typed : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC)));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Secret.wipe(encoded.array());
        return bytes;
    }
}
