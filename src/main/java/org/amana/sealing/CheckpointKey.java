package org.amana.sealing;

import java.security.SecureRandom;

/**
 * Signs checkpoints of the audit log: an Ed25519 private key (RFC 8032) in a file on the triage node, outside the database.
 *
 * <p>Guarantees what {@link Secret} does. Proves nothing against whoever holds that file: then only a checkpoint that
 * somebody outside had before tells what the log was.
 */
public final class CheckpointKey extends Secret {

    private CheckpointKey(byte[] seed) {
        super(seed, Ed25519.SEED);
    }

    public static CheckpointKey generate(SecureRandom random) {
        byte[] seed = new byte[Ed25519.SEED];
        random.nextBytes(seed);
        CheckpointKey key = new CheckpointKey(seed);
        wipe(seed);
        return key;
    }

    /** Copies the 32 bytes; the caller wipes its own. */
    public static CheckpointKey fromSeed(byte[] seed) {
        return new CheckpointKey(seed);
    }

    /** The secret itself, 32 bytes, which the caller wipes. */
    public byte[] exportSeed() {
        return copy();
    }

    /** 32 bytes. */
    public byte[] publicKey() {
        byte[] seed = copy();
        try {
            return Ed25519.publicKey(seed);
        } finally {
            wipe(seed);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] seed = copy();
        try {
            return Ed25519.sign(seed, message);
        } finally {
            wipe(seed);
        }
    }

    /** Whether the holder of the key with this public half signed exactly this message. */
    public static boolean signed(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY && Ed25519.verify(publicKey, message, signature);
    }
}
