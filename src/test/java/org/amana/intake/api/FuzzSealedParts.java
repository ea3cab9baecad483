package org.amana.intake.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.intake.dropbox.ChunkStore;
import org.amana.intake.dropbox.Staging;
import org.amana.intake.dropbox.UploadId;
import org.amana.intake.upload.BodyParts;
import org.amana.report.AttachmentEntry;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;

/** What a program sends: an id, a sealed report and sealed attachments within their bounds, or a refusal that has a name. */
public final class FuzzSealedParts {

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final UploadId UPLOAD = new UploadId("0".repeat(32));
    private static final long MOST_SEALED = SealedCopy.MOST_BYTES_IN_ALL;

    private FuzzSealedParts() {}

    public static byte[][] seeds() {
        var random = new SecureRandom();
        var recipients = List.of(Identity.generate(random).recipient(), Identity.generate(random).recipient());
        var report = AgeFile.seal(Padme.padText("{}".getBytes(StandardCharsets.UTF_8)), recipients, random);
        var file = AgeFile.seal(new byte[(int) Padme.paddedSize(100)], recipients, random);
        return new byte[][] {
            body(part("report", "report", report)),
            body(part("report", "report", report), part("attachment", "a1", file), part("attachment", "a2", file)),
            body(part("report", "report", new byte[0])),
            body(part("report", "report", report), part("attachment", "a\0", file)),
            body(part("attachment", "a1", file))
        };
    }

    private static byte[] body(byte[]... parts) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(ascii("--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n" + "0a".repeat(16)));
        for (var part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(ascii("\r\n--b--\r\n"));
        return body.toByteArray();
    }

    private static byte[] part(String name, String file, byte[] sealed) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(ascii("\r\n--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n\r\n"));
        part.writeBytes(sealed);
        return part.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var chunks = new Counted();
        try {
            var parts = new SealedParts(BodyParts.of(TYPE, new ByteArrayInputStream(input)), new Staging(chunks, UPLOAD));
            parts.text("id", ID);
            parts.report();
            var attachments = parts.attachments();
            var described = attachments.stream().mapToLong(part -> part.bytes()).sum();
            if (attachments.size() > AttachmentEntry.AT_MOST || described != chunks.bytes || described > MOST_SEALED) {
                throw new AssertionError("more than the bounds, or not what was staged");
            }
        } catch (RefusedRequest | IOException refused) {
            // as it should be: each has its name in the API
        }
    }

    /** Staged chunks go nowhere and are counted: what is looked at here is the way to them. */
    private static final class Counted extends ChunkStore {

        private long bytes;

        @Override
        public void stage(UploadId upload, int part, int number, byte[] sealed, boolean first) {
            bytes += sealed.length;
        }
    }
}
