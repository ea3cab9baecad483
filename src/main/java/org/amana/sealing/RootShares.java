package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;

/**
 * The directory root, split among three keepers of whom any two can sign a directory.
 *
 * <p>Other sheets and other people than the recovery key: directories are signed every year and whenever a desk changes,
 * and the shares that open every report shall not be brought together for that. One sheet found, taken or bought signs
 * nothing; one sheet lost costs nothing. Guarantees and limits are those of {@link RecoveryShares}.
 */
public final class RootShares {

    public static final int THRESHOLD = 2;
    public static final int COUNT = 3;

    private RootShares() {}

    /** Three shares, which the caller destroys. */
    public static List<PaperShare> split(DirectoryRoot root, SecureRandom random) {
        byte[] seed = root.copy();
        try {
            var set = ShareSet.draw(ShareSet.Kind.ROOT, THRESHOLD, COUNT, publicKey(root), random);
            return SharedSecret.split(seed, set, random);
        } finally {
            Secret.wipe(seed);
        }
    }

    /** Takes two shares or more, in any order. The caller destroys what comes back, and the shares. */
    public static DirectoryRoot restore(Collection<PaperShare> shares) throws CannotRestore {
        byte[] seed = SharedSecret.restore(ShareSet.Kind.ROOT, shares);
        try {
            var root = DirectoryRoot.fromSeed(seed);
            if (ShareSet.keyMark(publicKey(root)) != shares.iterator().next().set().keyMark()) {
                root.destroy();
                throw new CannotRestore(CannotRestore.Reason.NOT_THE_KEY);
            }
            return root;
        } finally {
            Secret.wipe(seed);
        }
    }

    private static byte[] publicKey(DirectoryRoot root) {
        return root.publicKey().getBytes(StandardCharsets.US_ASCII);
    }
}
