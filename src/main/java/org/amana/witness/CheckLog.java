package org.amana.witness;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Checks a log while walking over its rows: against itself, and against checkpoints of it.
 *
 * <p>Checkpoints that lie beside the log prove little against whoever writes both; one that somebody outside kept does.
 */
public final class CheckLog {

    private final LogChain chain = new LogChain();
    private final MerkleTree tree = new MerkleTree();
    private final List<Checkpoint> held;
    private Finding finding;

    /** @param held checkpoints whose notes were verified */
    public CheckLog(List<Checkpoint> held) {
        this.held = List.copyOf(held);
    }

    /** Goes on to the next row; false when that one, or a checkpoint up to it, does not fit. */
    public boolean add(LogRow row) {
        if (finding != null) {
            return false;
        }
        if (!chain.add(row)) {
            finding = new Finding.AlteredRow(chain.seq() + 1);
            return false;
        }
        tree.add(row.hash());
        witnessed(held.stream()
                .filter(checkpoint -> checkpoint.size() == tree.size() && !checkpoint.isOf(tree))
                .findFirst());
        return finding == null;
    }

    /** How many rows fitted. */
    public long rows() {
        return chain.seq();
    }

    /** The hash over all rows that fitted. */
    public MerkleTree tree() {
        return tree;
    }

    /** Whether the last row that fitted is the one that the log's head names. */
    public boolean endsAt(long headSeq, byte[] headHash) {
        return chain.endsAt(headSeq, headHash);
    }

    /** What was found in the rows so far, if anything. */
    public Optional<Finding> found() {
        return Optional.ofNullable(finding);
    }

    /** What was found, when there are no more rows. */
    public Finding end() {
        if (finding == null) {
            witnessed(held.stream()
                    .filter(checkpoint -> checkpoint.size() > tree.size())
                    .findFirst());
        }
        return finding == null ? new Finding.Whole(rows()) : finding;
    }

    private void witnessed(Optional<Checkpoint> unlike) {
        unlike.ifPresent(checkpoint -> finding = new Finding.NotAsWitnessed(checkpoint.size()));
    }

    /** A whole log at once. */
    public static Finding check(LogRows log, List<Checkpoint> held) throws IOException {
        return walked(log, held).end();
    }

    /** A whole log of an earlier day, of which checkpoints of more rows than it has say nothing. */
    public static Finding checkEarlier(LogRows log, List<Checkpoint> held) throws IOException {
        var check = walked(log, held);
        return check.found().orElseGet(() -> new Finding.Whole(check.rows()));
    }

    private static CheckLog walked(LogRows log, List<Checkpoint> held) throws IOException {
        var check = new CheckLog(held);
        for (var row = log.next(); row.isPresent(); row = log.next()) {
            if (!check.add(row.get())) {
                break;
            }
        }
        return check;
    }

    /**
     * Whether the present log begins with all rows of an earlier export and goes on unbroken. Says nothing about the
     * earlier export itself: see {@link #checkEarlier} first, or a changed export accuses a log that nobody changed.
     */
    public static Finding isPrefix(LogRows earlier, LogRows present) throws IOException {
        var chain = new LogChain();
        var known = earlier.next();
        for (var row = present.next(); row.isPresent(); row = present.next()) {
            var isKnown = known.isEmpty() || known.get().isSameAs(row.get());
            if (!isKnown || !chain.add(row.get())) {
                return new Finding.AlteredRow(chain.seq() + 1);
            }
            known = known.isEmpty() ? known : earlier.next();
        }
        return known.isEmpty() ? new Finding.Whole(chain.seq()) : new Finding.AlteredRow(chain.seq() + 1);
    }
}
