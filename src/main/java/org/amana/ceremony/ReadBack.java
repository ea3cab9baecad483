package org.amana.ceremony;

import java.util.List;
import java.util.stream.IntStream;
import org.amana.sealing.CannotRestore;
import org.amana.sealing.PaperShare;
import org.amana.sealing.Recipient;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;
import org.amana.sealing.ShareSet;

/** Takes every sheet of both sets back and tries each combination that custodians and keepers could come with. */
final class ReadBack {

    private final Conversation talk;
    private final ReadSheets sheets;

    ReadBack(Conversation talk) {
        this.talk = talk;
        sheets = new ReadSheets(talk);
    }

    void mustRestore(PublicKeys keys) {
        if (!recovery().equals(keys.recovery()) || !root().equals(keys.root())) {
            throw new CannotGoOn("check.other-keys");
        }
    }

    /** To whom all five recovery sheets together belong. */
    Recipient recovery() {
        var shares = sheets.some(ShareSet.Kind.RECOVERY, RecoveryShares.COUNT);
        return everyCombination(shares, RecoveryShares.THRESHOLD, some -> {
            try (var identity = RecoveryShares.restore(some)) {
                return identity.recipient();
            }
        });
    }

    /** The public key to which all three root sheets belong. */
    String root() {
        var shares = sheets.some(ShareSet.Kind.ROOT, RootShares.COUNT);
        return everyCombination(shares, RootShares.THRESHOLD, some -> {
            try (var root = RootShares.restore(some)) {
                return root.publicKey();
            }
        });
    }

    private interface Restoring<T> {

        T restore(List<PaperShare> shares) throws CannotRestore;
    }

    private <T> T everyCombination(List<PaperShare> shares, int threshold, Restoring<T> restoring) {
        try {
            T first = null;
            var combinations = combinations(shares, threshold);
            for (var some : combinations) {
                var restored = restoring.restore(some);
                first = first == null ? restored : first;
                if (!restored.equals(first)) {
                    throw new CannotGoOn("check.other-keys");
                }
            }
            talk.say("check.combinations", combinations.size(), threshold, shares.size());
            return first;
        } catch (CannotRestore refused) {
            throw ReadSheets.refused(refused);
        } finally {
            shares.forEach(PaperShare::destroy);
        }
    }

    private static List<List<PaperShare>> combinations(List<PaperShare> shares, int size) {
        return IntStream.range(0, 1 << shares.size())
                .filter(chosen -> Integer.bitCount(chosen) == size)
                .mapToObj(chosen -> IntStream.range(0, shares.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(shares::get)
                        .toList())
                .toList();
    }
}
