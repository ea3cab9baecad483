package org.amana.witness;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.amana.sealing.Sha256;

/**
 * One row of the audit log as it is stored. Nothing in it is checked when it is made: a row that somebody changed must
 * still come this far, to be named.
 *
 * @param officer empty when the machine acted
 * @param caseId empty when the act was about no case
 * @param manifest SHA-256 of the case's manifest after the act, or null
 * @param previous the hash of the row before; zeros before the first
 */
public record LogRow(
        long seq,
        long atSecond,
        String officer,
        String act,
        String caseId,
        String subject,
        byte[] manifest,
        byte[] previous,
        byte[] hash) {

    /** The same row with the hash that covers it. */
    public static LogRow chained(
            long seq, long atSecond, String officer, String act, String caseId, String subject, byte[] manifest, byte[] previous) {
        var unhashed = new LogRow(seq, atSecond, officer, act, caseId, subject, manifest, previous, null);
        return new LogRow(seq, atSecond, officer, act, caseId, subject, manifest, previous, unhashed.computedHash());
    }

    /** Whether nothing in this row was changed since it was written. */
    public boolean isWhole() {
        return Arrays.equals(hash, computedHash());
    }

    /** Whether both say the same in every column. */
    public boolean isSameAs(LogRow other) {
        return seq == other.seq
                && Arrays.equals(hash, other.hash)
                && Arrays.equals(computedHash(), other.computedHash());
    }

    private byte[] computedHash() {
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
