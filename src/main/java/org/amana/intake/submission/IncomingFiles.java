package org.amana.intake.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amana.intake.dropbox.Staging;
import org.amana.report.AttachmentEntry;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Padme;
import org.amana.sealing.Sha256;

/**
 * Seals the files of one form while they stream in, and puts them into staging. Of each file at most a few hundred
 * kilobytes are in memory at a time, and its plaintext is nowhere else.
 */
final class IncomingFiles {

    static final int MOST_FILES = 10;
    static final long MOST_BYTES_EACH = 25L * 1024 * 1024;
    static final long MOST_BYTES_IN_ALL = 60L * 1024 * 1024;

    private static final int BLOCK = 16 * 1024;

    private final Staging staging;
    private final Destination destination;
    private final SecureRandom random;
    private final List<StagedFile> files = new ArrayList<>();
    private long bytesInAll;

    IncomingFiles(Staging staging, Destination destination, SecureRandom random) {
        this.staging = staging;
        this.destination = destination;
        this.random = random;
    }

    Upload.Staged staged() {
        return new Upload.Staged(staging.id(), destination, files);
    }

    void take(String name, InputStream content) throws IOException {
        if (files.size() == MOST_FILES) {
            throw new RefusedBody(Refusal.TOO_MANY_FILES);
        }
        var first = content.readNBytes(FileKind.FIRST_BYTES);
        var type = FileKind.of(first, name).orElseThrow(() -> new RefusedBody(Refusal.WRONG_TYPE));
        int number = files.size() + 1;
        var digest = new DigestInputStream(new SequenceInputStream(new ByteArrayInputStream(first), content), Sha256.digest());
        var part = staging.part(number);
        long bytes = seal(digest, part);
        var sha256 = Sha256.hex(digest.getMessageDigest().digest());
        files.add(new StagedFile(AttachmentEntry.of(number, name, type, bytes, sha256), part.bytes()));
    }

    private long seal(InputStream plain, Staging.Part part) throws IOException {
        // closed only at a good end: a sealed file that was not closed does not open
        var sealed = Padme.zeroPadding(AgeFile.sealTo(part, destination.recipients(), random));
        var block = new byte[BLOCK];
        long bytes = 0;
        for (int count = plain.read(block); count >= 0; count = plain.read(block)) {
            bytes += count;
            bytesInAll += count;
            if (bytes > MOST_BYTES_EACH) {
                throw new RefusedBody(Refusal.TOO_LARGE_FILE);
            }
            if (bytesInAll > MOST_BYTES_IN_ALL) {
                throw new RefusedBody(Refusal.TOO_LARGE_IN_ALL);
            }
            sealed.write(block, 0, count);
        }
        sealed.close();
        Arrays.fill(block, (byte) 0);
        return bytes;
    }
}
