package org.amana.intake.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.amana.intake.upload.BodyPart;
import org.amana.intake.upload.BodyParts;

/** Reads one form in parts from its stream: text first, then files. Nothing is ever written to a disk. */
final class MultipartForm {

    /** The one field that holds files, and may be repeated. */
    static final String FILES = "files";

    private static final int ROOM_FOR_TEXT = 1024 * 1024;

    private final UploadPlan plan;
    private final HttpServletRequest request;
    private final FormFields fields;
    private final Function<Destination, IncomingFiles> opener;
    private IncomingFiles files;
    private boolean textArrived;

    /** @param opener makes the place for files, once it is known that they are wanted */
    MultipartForm(UploadPlan plan, HttpServletRequest request, FormFields fields, Function<Destination, IncomingFiles> opener) {
        this.plan = plan;
        this.request = request;
        this.fields = fields;
        this.opener = opener;
    }

    /** @throws RefusedBody as soon as it is known that the body is not taken */
    Upload read(InputStream body) throws IOException {
        if (!BodyParts.isForm(request.getContentType())) {
            throw new RefusedBody(Refusal.MALFORMED);
        }
        var parts = BodyParts.of(request.getContentType(), body);
        if (!parts.hasNext()) {
            // not even the hidden fields: the parser does not mind, but no browser sends that
            throw new RefusedBody(Refusal.MALFORMED);
        }
        while (parts.hasNext()) {
            var part = parts.next();
            if (part.field() == null) {
                throw new RefusedBody(Refusal.MALFORMED);
            }
            if (part.isText()) {
                addField(part);
            } else if (!addFile(part)) {
                return new Upload.Discarded();
            }
        }
        return files == null ? new Upload.None() : files.staged();
    }

    /** Whether everything before the files was read. */
    boolean textArrived() {
        return textArrived;
    }

    private void addField(BodyPart part) throws IOException {
        if (files != null && plan.mustComeFirst(part.field())) {
            throw new RefusedBody(Refusal.WRONG_ORDER);
        }
        fields.add(part.field(), part.content());
    }

    /** @return false when files are not wanted */
    private boolean addFile(BodyPart part) throws IOException {
        if (!part.field().equals(FILES)) {
            throw new RefusedBody(Refusal.MALFORMED);
        }
        textArrived = true;
        var content = part.content();
        var name = part.fileName();
        if (name.isBlank()) {
            // a browser sends this when no file was chosen
            if (content.read() >= 0) {
                throw new RefusedBody(Refusal.MALFORMED);
            }
            return true;
        }
        if (files == null) {
            var wanted = wanted();
            if (wanted.isEmpty()) {
                return false;
            }
            files = opener.apply(wanted.get());
        }
        files.take(name, content);
        return true;
    }

    private Optional<Destination> wanted() {
        if (request.getContentLengthLong() > IncomingFiles.MOST_BYTES_IN_ALL + ROOM_FOR_TEXT) {
            throw new RefusedBody(Refusal.TOO_LARGE_IN_ALL);
        }
        return switch (plan.decide(request, fields.asParameters())) {
            case UploadPlan.Decision.Take take -> Optional.of(take.destination());
            case UploadPlan.Decision.Leave leave -> Optional.empty();
            case UploadPlan.Decision.Refuse refuse -> throw new RefusedBody(refuse.why());
        };
    }
}
