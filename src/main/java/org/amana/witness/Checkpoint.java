package org.amana.witness;

import java.util.Arrays;
import java.util.Base64;
import org.amana.sealing.CheckpointKey;

/**
 * How a log stood when it had so many rows.
 *
 * <p>Guarantees, once its note is verified, that the holder of the log's key signed it. Whoever holds one can show that a
 * log with other rows is not the one it was; which row differs, only an export tells.
 *
 * @param origin names the log; also the name of its key
 * @param root the root of the Merkle tree over the hashes of the rows, 32 bytes
 * @see <a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int ROOT = 32;

    public Checkpoint {
        if (!VerifierKey.isName(origin) || size < 0 || root.length != ROOT) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size and a root of 32 bytes.");
        }
        root = root.clone();
    }

    /** The name of a deployment's audit log. */
    public static String originOf(String deployment) {
        return deployment + "/audit";
    }

    public static Checkpoint of(String origin, MerkleTree rows) {
        return new Checkpoint(origin, rows.size(), rows.root());
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    public boolean isOf(MerkleTree rows) {
        return rows.size() == size && Arrays.equals(rows.root(), root);
    }

    /** The whole signed note, as it is stored and handed out. */
    public String sign(CheckpointKey key) {
        return SignedNote.sign(text(), origin, key);
    }

    /** @throws NotACheckpoint also when the key has another name than the log */
    public static Checkpoint verify(String note, VerifierKey key) throws NotACheckpoint {
        var checkpoint = parse(SignedNote.verify(note, key));
        if (!checkpoint.origin().equals(key.name())) {
            throw new NotACheckpoint("The checkpoint is of another log.");
        }
        return checkpoint;
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    static Checkpoint parse(String text) throws NotACheckpoint {
        var lines = text.split("\n", -1);
        // The text ends in a newline, so the last piece is empty; lines after the third are opaque, but never empty.
        var isWhole = lines.length >= 4
                && lines[lines.length - 1].isEmpty()
                && Arrays.stream(lines, 0, lines.length - 1).noneMatch(String::isEmpty)
                && lines[1].matches("0|[1-9][0-9]{0,17}");
        if (!isWhole) {
            throw new NotACheckpoint("The note holds no checkpoint.");
        }
        try {
            var root = Base64.getDecoder().decode(lines[2]);
            var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
            if (Base64.getEncoder().encodeToString(root).equals(lines[2])) {
                return checkpoint;
            }
        } catch (IllegalArgumentException wrong) {
            // told below, like a root in a form that nobody writes
        }
        throw new NotACheckpoint("The note holds no checkpoint.");
    }
}
