package org.amana.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.amana.sealing.CheckpointKey;
import org.amana.sealing.Sha256;

/**
 * Who signs a log, as a witness keeps it: a name and an Ed25519 public key. Written as {@code name+id+key}, the form that
 * tools for signed notes take.
 */
public record VerifierKey(String name, byte[] publicKey) {

    static final int ED25519 = 1;
    static final int ID = 4;
    private static final int PUBLIC_KEY = 32;

    public VerifierKey {
        if (!isName(name) || publicKey.length != PUBLIC_KEY) {
            throw new IllegalArgumentException("A verifier key has a name and 32 bytes.");
        }
        publicKey = publicKey.clone();
    }

    public static VerifierKey of(String name, CheckpointKey key) {
        return new VerifierKey(name, key.publicKey());
    }

    /** Not empty, without spaces, control characters and plus signs. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(point -> point == '+'
                                || Character.isSpaceChar(point)
                                || Character.isWhitespace(point)
                                || Character.isISOControl(point));
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The four bytes that signature lines name the key by, together with its name. */
    byte[] id() {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(named, new byte[] {ED25519}, publicKey), ID);
    }

    public String encoded() {
        var typed = ByteBuffer.allocate(1 + PUBLIC_KEY).put((byte) ED25519).put(publicKey).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** Throws {@link IllegalArgumentException} on anything that {@link #encoded()} does not write. */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 1 + PUBLIC_KEY) {
                var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (key.encoded().equals(text.strip())) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("A verifier key is written as name+id+key, of type Ed25519.");
    }
}
