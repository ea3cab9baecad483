package org.amana.witness;

import java.util.Arrays;

/**
 * What makes the log append-only in its content: each row's hash covers all of it and the hash before.
 *
 * <p>Finds a row that was changed, left out, added in between or cut off the end. Does not find a log that was written
 * anew from some row on, with all hashes: that takes a witness outside, see {@link CheckLog}.
 */
public final class LogChain {

    private static final int HASH = 32;

    private long seq;
    private byte[] hash = new byte[HASH];

    /** Goes on to the next row; false, and stays where it is, when that one does not fit. */
    public boolean add(LogRow next) {
        if (next.seq() != seq + 1 || !Arrays.equals(next.previous(), hash) || !next.isWhole()) {
            return false;
        }
        seq = next.seq();
        hash = next.hash();
        return true;
    }

    /** The number of the last row that fitted. */
    public long seq() {
        return seq;
    }

    /** Whether the log ends here, as its head says. */
    public boolean endsAt(long headSeq, byte[] headHash) {
        return seq == headSeq && Arrays.equals(hash, headHash);
    }
}
