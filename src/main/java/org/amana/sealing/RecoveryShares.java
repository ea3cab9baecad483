package org.amana.sealing;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;

/**
 * The recovery identity, split among five custodians of whom any three can open everything, and no two anything.
 *
 * <p>Guarantees: any three shares of one splitting give the identity back; one or two say nothing about it, whatever is
 * computed (Shamir, "How to Share a Secret", 1979). Shares that are too few, mixed up or made up are refused.
 *
 * <p>Does not guarantee secrecy against three custodians together, nor tell which of the shares was made up. Belongs on
 * no machine that is on a network.
 */
public final class RecoveryShares {

    public static final int THRESHOLD = 3;
    public static final int COUNT = 5;

    private RecoveryShares() {}

    /** Five shares, which the caller destroys; splitting again makes a new set, and the old one stays valid. */
    public static List<PaperShare> split(Identity recovery, SecureRandom random) {
        byte[] seed = recovery.copy();
        try {
            var set = ShareSet.draw(ShareSet.Kind.RECOVERY, THRESHOLD, COUNT, publicKey(recovery), random);
            return SharedSecret.split(seed, set, random);
        } finally {
            Secret.wipe(seed);
        }
    }

    /** Takes three shares or more, in any order. The caller destroys what comes back, and the shares. */
    public static Identity restore(Collection<PaperShare> shares) throws CannotRestore {
        byte[] seed = SharedSecret.restore(ShareSet.Kind.RECOVERY, shares);
        try {
            var recovery = Identity.fromSeed(seed);
            if (ShareSet.keyMark(publicKey(recovery)) != shares.iterator().next().set().keyMark()) {
                recovery.destroy();
                throw new CannotRestore(CannotRestore.Reason.NOT_THE_KEY);
            }
            return recovery;
        } finally {
            Secret.wipe(seed);
        }
    }

    private static byte[] publicKey(Identity recovery) {
        return recovery.recipient().bytes();
    }
}
