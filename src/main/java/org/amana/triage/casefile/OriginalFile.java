package org.amana.triage.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HexFormat;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.sealing.Identity;
import org.amana.sealing.Sha256;
import org.amana.triage.casefile.rows.FileEntry;

/** Opens a sealed attachment: the bytes that were sent, without the zeros behind them, in little memory. */
public final class OriginalFile {

    private static final int AT_ONCE = 64 * 1024;

    private OriginalFile() {}

    /**
     * Writes as it opens. Only when this returns is it known that all was as the report says.
     *
     * @param header of the age file
     * @param payload the rest of it
     * @throws IOException CannotOpen, or NotTheOriginal when size, hash or padding are others
     */
    public static void write(byte[] header, InputStream payload, Collection<Identity> identities, FileEntry file, OutputStream out)
            throws IOException {
        try (var opened = AgeFile.open(AgeHeader.parse(header), payload, identities)) {
            var digest = Sha256.digest();
            var buffer = new byte[AT_ONCE];
            long left = file.bytes();
            for (int count = opened.read(buffer); count >= 0; count = opened.read(buffer)) {
                var original = (int) Math.min(count, left);
                digest.update(buffer, 0, original);
                out.write(buffer, 0, original);
                left -= original;
                mustBeZeros(buffer, original, count);
            }
            if (left > 0 || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new NotTheOriginal();
            }
        }
    }

    private static void mustBeZeros(byte[] buffer, int from, int to) throws NotTheOriginal {
        for (int i = from; i < to; i++) {
            if (buffer[i] != 0) {
                throw new NotTheOriginal();
            }
        }
    }
}
