package org.amana.triage.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.amana.sealing.Sha256;

/**
 * What makes the log append-only in its content: each row's hash covers all of it and the hash before. Pure, so that a
 * command can check a log without a server.
 *
 * <p>Finds a row that was changed, left out, added in between or cut off the end. Does not find a log that was written
 * anew from some row on, with all hashes: that takes a witness outside.
 */
public final class AuditChain {

    private static final int HASH = 32;

    private long seq;
    private byte[] hash = new byte[HASH];

    /** One row as it is stored; {@code manifest} may be null. */
    public record Link(
            long seq,
            long atSecond,
            String officer,
            String act,
            String caseId,
            String subject,
            byte[] manifest,
            byte[] previous,
            byte[] hash) {

        boolean isWhole() {
            return Arrays.equals(hash, computedHash());
        }

        byte[] computedHash() {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.write(previous);
                out.writeLong(seq);
                out.writeLong(atSecond);
                out.writeUTF(officer);
                out.writeUTF(act);
                out.writeUTF(caseId);
                out.writeUTF(subject);
                out.writeInt(manifest == null ? 0 : manifest.length);
                out.write(manifest == null ? new byte[0] : manifest);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return Sha256.of(bytes.toByteArray());
        }
    }

    /** Goes on to the next row; false, and stays where it is, when that one does not fit. */
    public boolean add(Link next) {
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
