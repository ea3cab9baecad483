package org.amana.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One share of a split secret as it stands on paper: six lines of twenty digits, which are the same in every script and
 * can be said aloud.
 *
 * <p>The first line says what the share belongs to ({@code version, kind, threshold, count, index, set number, key mark}),
 * the others carry seven bytes each: the 32 bytes of the share and the first three of the SHA-256 of the first line and
 * those. Each line ends in two check digits that also cover its place, so that a mistyped, left out or displaced line is
 * named while it is being typed.
 *
 * <p>Guarantees what {@link Secret} does, and that fewer shares than the {@linkplain ShareSet#threshold() threshold} say
 * nothing about what was split. Does not guarantee that a share was not made up: see {@link RecoveryShares#restore}.
 */
public final class PaperShare extends Secret {

    public static final int LINES = 6;

    private static final int LENGTH = 32;
    private static final int CHECKSUM = 3;
    private static final int BYTES_OF_LINE = 7;
    private static final int VERSION = 1;
    private static final int GROUP = 4;

    private final ShareSet set;
    private final int index;

    PaperShare(ShareSet set, int index, byte[] share) {
        super(share, LENGTH);
        if (index < 1 || index > set.count()) {
            throw new IllegalArgumentException("There is no such share in the set.");
        }
        this.set = set;
        this.index = index;
    }

    public ShareSet set() {
        return set;
    }

    /** From 1 to the {@linkplain ShareSet#count() count}. */
    public int index() {
        return index;
    }

    /** The share itself: six lines of five groups of four digits. Cannot be wiped: show them and let go. */
    public List<String> lines() {
        byte[] share = copy();
        Header header = new Header(set, index);
        ByteBuffer content = content(header, share);
        try {
            List<String> lines = new ArrayList<>();
            lines.add(grouped(ShareLine.write(1, header.number())));
            for (int line = 2; line <= LINES; line++) {
                lines.add(grouped(ShareLine.write(line, readNumber(content))));
            }
            return lines;
        } finally {
            wipe(share, content.array());
        }
    }

    /** Whether this is line {@code number} of some share; says why not, so that it can be typed again at once. */
    public static void checkLine(int number, CharSequence typed) throws MistypedShare {
        ShareLine.read(number, typed);
    }

    /** Takes all lines, with any spaces, line breaks and dashes, in the digits of any script. */
    public static PaperShare parse(CharSequence typed) throws MistypedShare {
        List<CharSequence> lines = ShareLine.split(typed);
        if (lines.size() != LINES) {
            throw new MistypedShare(MistypedShare.Reason.LINES, lines.size());
        }
        Header header = Header.parse(ShareLine.read(1, lines.getFirst()));
        ByteBuffer content = ByteBuffer.allocate((LINES - 1) * BYTES_OF_LINE);
        byte[] share = new byte[LENGTH];
        try {
            for (int line = 2; line <= LINES; line++) {
                writeNumber(content, line, ShareLine.read(line, lines.get(line - 1)));
            }
            content.flip().get(share);
            if (!Arrays.equals(content.array(), content(header, share).array())) {
                throw new MistypedShare(MistypedShare.Reason.CHECKSUM, 0);
            }
            return new PaperShare(header.set(), header.index(), share);
        } finally {
            wipe(content.array(), share);
        }
    }

    /** The number of the first line. */
    private record Header(ShareSet set, int index) {

        static Header parse(long number) throws MistypedShare {
            int[] digits = String.format(Locale.ROOT, "%018d", number)
                    .chars()
                    .map(digit -> digit - '0')
                    .toArray();
            ShareSet.Kind[] kinds = ShareSet.Kind.values();
            try {
                if (digits[0] == VERSION && digits[1] >= 1 && digits[1] <= kinds.length && digits[4] >= 1 && digits[4] <= digits[3]) {
                    int set = (int) (number / 1_000_000 % 10_000_000);
                    int keyMark = (int) (number % 1_000_000);
                    return new Header(new ShareSet(kinds[digits[1] - 1], digits[2], digits[3], set, keyMark), digits[4]);
                }
            } catch (IllegalArgumentException noSuchSet) {
                // the same as an unknown version
            }
            throw new MistypedShare(MistypedShare.Reason.VERSION, 1);
        }

        long number() {
            long number = VERSION;
            number = number * 10 + set.kind().ordinal() + 1;
            number = number * 10 + set.threshold();
            number = number * 10 + set.count();
            number = number * 10 + index;
            return (number * 10_000_000 + set.number()) * 1_000_000 + set.keyMark();
        }
    }

    private static ByteBuffer content(Header header, byte[] share) {
        byte[] label = ("amana/share/" + header.number()).getBytes(StandardCharsets.US_ASCII);
        byte[] digest = Sha256.of(label, share);
        return ByteBuffer.allocate(LENGTH + CHECKSUM)
                .put(share)
                .put(digest, 0, CHECKSUM)
                .flip();
    }

    private static long readNumber(ByteBuffer content) {
        long number = 0;
        for (int i = 0; i < BYTES_OF_LINE; i++) {
            number = number << 8 | content.get() & 0xff;
        }
        return number;
    }

    private static void writeNumber(ByteBuffer content, int line, long number) throws MistypedShare {
        if (number >>> 8 * BYTES_OF_LINE != 0) {
            throw new MistypedShare(MistypedShare.Reason.CHECK_DIGITS, line);
        }
        for (int shift = 8 * (BYTES_OF_LINE - 1); shift >= 0; shift -= 8) {
            content.put((byte) (number >>> shift));
        }
    }

    private static String grouped(byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length; i++) {
            text.append(i > 0 && i % GROUP == 0 ? " " : "").append((char) digits[i]);
        }
        wipe(digits);
        return text.toString();
    }
}
