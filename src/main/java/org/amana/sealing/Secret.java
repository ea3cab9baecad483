package org.amana.sealing;

import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * Bytes that nobody may see by accident.
 *
 * <p>Guarantees: prints as {@code [hidden]}, compares by identity only, is copied on the way in and on the way out, and
 * refuses every use with {@link SecretDestroyed} once destroyed. All of it is safe between threads: an operation that
 * began before {@link #destroy()} finishes with the whole secret, one that begins after it does not run.
 *
 * <p>Does not guarantee that the bytes leave the memory of the process: the garbage collector may have moved copies, and
 * the libraries below keep temporary ones.
 */
public abstract sealed class Secret implements Destroyable, AutoCloseable
        permits CheckpointKey, DirectoryRoot, FollowUpCode, FormSeed, Identity, MailboxSecret, PaperShare, SymmetricKey {

    private final byte[] bytes;
    private boolean destroyed;

    /** Copies {@code bytes}; throws {@link IllegalArgumentException} unless there are exactly {@code length}. */
    Secret(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(getClass().getSimpleName() + " takes " + length + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /** A copy, which the caller wipes. */
    final synchronized byte[] copy() {
        if (destroyed) {
            throw new SecretDestroyed();
        }
        return bytes.clone();
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public final synchronized boolean isDestroyed() {
        return destroyed;
    }

    /** The same as {@link #destroy()}. */
    @Override
    public final void close() {
        destroy();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[hidden]";
    }

    static void wipe(byte[]... temporary) {
        for (byte[] bytes : temporary) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
