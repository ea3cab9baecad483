package org.amana.intake.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Padme;

/**
 * Copies sealed parts, and checks of each what can be told from outside: it begins as an age file, with two hybrid
 * recipients, and its plaintext has a padded size within bounds. Whose recipients they are, nobody here can tell.
 */
final class SealedCopy {

    /** Of everything in one request, sealed. Files of 60 MB in all stay below it once they are padded. */
    static final long MOST_BYTES_IN_ALL = 64L * 1024 * 1024;

    private static final int BLOCK = 16 * 1024;

    private long bytesInAll;

    /** @param mostPlaintext padded */
    void copy(String part, InputStream in, OutputStream out, long mostPlaintext) throws IOException {
        var sealed = new BufferedInputStream(in, BLOCK);
        write(part, header(part, sealed).bytes(), out);
        var block = new byte[BLOCK];
        long payload = 0;
        for (int count = sealed.read(block); count >= 0; count = sealed.read(block)) {
            payload += count;
            if (AgeFile.plaintextSize(payload) > mostPlaintext) {
                throw RefusedRequest.at(Problem.TOO_LARGE, part);
            }
            count(part, count);
            out.write(block, 0, count);
        }
        if (!Padme.isPadded(AgeFile.plaintextSize(payload))) {
            throw RefusedRequest.at(Problem.NOT_PADDED, part);
        }
    }

    private static AgeHeader header(String part, InputStream sealed) throws IOException {
        try {
            var header = AgeFile.readHeader(sealed);
            if (!header.isForTwoHybridRecipients()) {
                throw RefusedRequest.at(Problem.WRONG_RECIPIENTS, part);
            }
            return header;
        } catch (CannotOpen noHeader) {
            throw RefusedRequest.at(Problem.NOT_SEALED, part);
        }
    }

    private void write(String part, byte[] header, OutputStream out) throws IOException {
        count(part, header.length);
        out.write(header);
    }

    private void count(String part, int bytes) {
        bytesInAll += bytes;
        if (bytesInAll > MOST_BYTES_IN_ALL) {
            throw RefusedRequest.at(Problem.TOO_LARGE, part);
        }
    }
}
