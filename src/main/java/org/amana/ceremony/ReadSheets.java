package org.amana.ceremony;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amana.sealing.CannotRestore;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.MistypedShare;
import org.amana.sealing.PaperShare;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;
import org.amana.sealing.ShareSet;

/** Sheets read back at the table, typed line by line or all at once from a scanner. */
final class ReadSheets {

    /** More digits than a line has: a scanner gives the whole sheet at once. */
    private static final int LONGEST_LINE = 40;

    private final Conversation talk;

    ReadSheets(Conversation talk) {
        this.talk = talk;
    }

    /** As many as it takes, with any three of the five sheets. The caller destroys what comes back. */
    Identity recovery() {
        var shares = some(ShareSet.Kind.RECOVERY, RecoveryShares.THRESHOLD);
        try {
            return RecoveryShares.restore(shares);
        } catch (CannotRestore refused) {
            throw refused(refused);
        } finally {
            shares.forEach(PaperShare::destroy);
        }
    }

    /** With any two of the three sheets. The caller destroys what comes back. */
    DirectoryRoot root() {
        var shares = some(ShareSet.Kind.ROOT, RootShares.THRESHOLD);
        try {
            return RootShares.restore(shares);
        } catch (CannotRestore refused) {
            throw refused(refused);
        } finally {
            shares.forEach(PaperShare::destroy);
        }
    }

    /** {@code count} different sheets of one set. */
    List<PaperShare> some(ShareSet.Kind kind, int count) {
        var shares = new ArrayList<PaperShare>();
        while (shares.size() < count) {
            talk.say("sheet.next." + kind, shares.size() + 1, count);
            var share = share();
            if (fits(share, kind, shares)) {
                shares.add(share);
                talk.say("sheet.taken", share.index(), share.set().count());
            } else {
                share.destroy();
            }
        }
        return shares;
    }

    static CannotGoOn refused(CannotRestore refused) {
        return new CannotGoOn("restore." + refused.reason());
    }

    private boolean fits(PaperShare share, ShareSet.Kind kind, List<PaperShare> before) {
        if (share.set().kind() != kind) {
            talk.say("sheet.other-kind");
        } else if (!before.isEmpty() && !before.getFirst().set().equals(share.set())) {
            talk.say("sheet.other-set", setNumber(share.set()), setNumber(before.getFirst().set()));
        } else if (before.stream().anyMatch(known -> known.index() == share.index())) {
            talk.say("sheet.twice", share.index());
        } else {
            return true;
        }
        return false;
    }

    static String setNumber(ShareSet set) {
        return String.format(Locale.ROOT, "%07d", set.number());
    }

    private PaperShare share() {
        while (true) {
            var lines = lines();
            try {
                return PaperShare.parse(lines);
            } catch (MistypedShare mistyped) {
                talk.say("sheet." + mistyped.reason(), mistyped.line(), PaperShare.LINES);
            }
        }
    }

    private String lines() {
        var first = lineOrSheet(1);
        if (first.length() > LONGEST_LINE) {
            return first;
        }
        var lines = new ArrayList<>(List.of(first));
        for (int number = 2; number <= PaperShare.LINES; number++) {
            lines.add(lineOrSheet(number));
        }
        return String.join("\n", lines);
    }

    /** Asks until the line is right. */
    private String lineOrSheet(int number) {
        while (true) {
            var typed = talk.ask("sheet.line", number);
            try {
                if (number > 1 || typed.length() <= LONGEST_LINE) {
                    PaperShare.checkLine(number, typed);
                }
                return typed;
            } catch (MistypedShare mistyped) {
                talk.say("sheet." + mistyped.reason(), mistyped.line(), PaperShare.LINES);
            }
        }
    }
}
