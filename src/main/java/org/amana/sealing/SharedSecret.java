package org.amana.sealing;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** Shamir's secret sharing over GF(2^8), byte by byte, by Bouncy Castle; the index of a share, which its encoding lacks, is ours. */
final class SharedSecret {

    private static final Algorithm FIELD = Algorithm.AES;

    /** Computes every product instead of looking it up, so that no memory address depends on the secret. */
    private static final Mode MODE = Mode.Native;

    private SharedSecret() {}

    static List<PaperShare> split(byte[] secret, ShareSet set, SecureRandom random) {
        var splitter = new ShamirSecretSplitter(FIELD, MODE, secret.length, random);
        var parts = splitter.resplit(secret, set.threshold(), set.count()).getSecretShares();
        List<PaperShare> shares = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            byte[] part = bytes(parts[i]);
            shares.add(new PaperShare(set, i + 1, part));
            Secret.wipe(part);
        }
        return List.copyOf(shares);
    }

    /** What the caller compares with the {@linkplain ShareSet#keyMark() key mark}, and wipes. */
    static byte[] restore(ShareSet.Kind kind, Collection<PaperShare> shares) throws CannotRestore {
        check(kind, shares);
        var parts = shares.stream().map(SharedSecret::part).toArray(ShamirSplitSecretShare[]::new);
        try {
            return new ShamirSplitSecret(FIELD, MODE, parts).getSecret();
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
    }

    private static void check(ShareSet.Kind kind, Collection<PaperShare> shares) throws CannotRestore {
        Set<ShareSet> sets = new HashSet<>();
        Set<Integer> indexes = new HashSet<>();
        for (PaperShare share : shares) {
            sets.add(share.set());
            indexes.add(share.index());
        }
        if (sets.stream().anyMatch(set -> set.kind() != kind)) {
            throw new CannotRestore(CannotRestore.Reason.OTHER_KIND);
        }
        if (sets.size() > 1) {
            throw new CannotRestore(CannotRestore.Reason.DIFFERENT_SETS);
        }
        if (indexes.size() < shares.size()) {
            throw new CannotRestore(CannotRestore.Reason.SAME_SHARE_TWICE);
        }
        if (sets.isEmpty() || shares.size() < sets.iterator().next().threshold()) {
            throw new CannotRestore(CannotRestore.Reason.TOO_FEW);
        }
    }

    private static ShamirSplitSecretShare part(PaperShare share) {
        byte[] bytes = share.copy();
        try {
            return new ShamirSplitSecretShare(bytes, share.index());
        } finally {
            Secret.wipe(bytes);
        }
    }

    private static byte[] bytes(ShamirSplitSecretShare part) {
        try {
            return part.getEncoded();
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
    }
}
