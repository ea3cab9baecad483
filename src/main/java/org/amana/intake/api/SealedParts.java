package org.amana.intake.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.courier.Item;
import org.amana.intake.dropbox.Staging;
import org.amana.intake.upload.BodyPart;
import org.amana.intake.upload.BodyParts;
import org.amana.report.AttachmentEntry;
import org.amana.report.Report;

/**
 * The parts of a sealed report or message, each in its place and of its form, or {@link RefusedRequest}. The report is
 * small and stays in memory; attachments go into staging as they come.
 */
final class SealedParts {

    private static final long LARGEST_ATTACHMENT = 25L * 1024 * 1024;
    private static final int LONGEST_FIELD = 64;

    private final BodyParts parts;
    private final Staging staging;
    private final SealedCopy copy = new SealedCopy();

    SealedParts(BodyParts parts, Staging staging) {
        this.parts = parts;
        this.staging = staging;
    }

    /** The next part, which must be a short text of this name and form. */
    String text(String name, Pattern form) throws IOException {
        var read = next(name).content().readNBytes(LONGEST_FIELD + 1);
        var text = new String(read, StandardCharsets.US_ASCII);
        if (!form.matcher(text).matches()) {
            throw RefusedRequest.at(Problem.NOT_IN_PLACE, name);
        }
        return text;
    }

    /** The next part, which must be the sealed report. */
    byte[] report() throws IOException {
        var sealed = new ByteArrayOutputStream(32 * 1024);
        copy.copy("report", next("report").content(), sealed, Report.MAX_BYTES);
        return sealed.toByteArray();
    }

    /** All that is left: attachments, named a1, a2 … in this order. */
    List<Item.Part> attachments() throws IOException {
        List<Item.Part> attachments = new ArrayList<>();
        while (parts.hasNext()) {
            if (attachments.size() == AttachmentEntry.AT_MOST) {
                throw new RefusedRequest(Problem.TOO_MANY_ATTACHMENTS);
            }
            attachments.add(attachment(attachments.size() + 1));
        }
        return attachments;
    }

    private Item.Part attachment(int number) throws IOException {
        var name = "a" + number;
        var part = next("attachment");
        if (!name.equals(part.fileName())) {
            throw RefusedRequest.at(Problem.NOT_IN_PLACE, name);
        }
        // closed only at a good end: what was refused is thrown away as a whole
        var staged = staging.part(number);
        copy.copy(name, part.content(), staged, LARGEST_ATTACHMENT);
        staged.close();
        return new Item.Part(name, staged.bytes());
    }

    private BodyPart next(String name) throws IOException {
        if (!parts.hasNext()) {
            throw RefusedRequest.at(Problem.NOT_IN_PLACE, name);
        }
        var part = parts.next();
        if (!name.equals(part.field())) {
            throw RefusedRequest.at(Problem.NOT_IN_PLACE, name);
        }
        return part;
    }
}
