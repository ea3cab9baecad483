package org.amana.intake.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.amana.intake.dropbox.Staging;
import org.amana.intake.upload.BodySize;
import org.amana.intake.upload.SlotInput;
import org.amana.intake.upload.UploadSlot;
import org.amana.intake.upload.UploadSlots;

/** Reads one form within a slot, and turns everything that can go wrong with a sender into an {@link Upload.Refused}. */
final class IncomingForm {

    private final HttpServletRequest request;
    private final Optional<UploadPlan> plan;
    private final SecureRandom random;
    private final Staging staging;
    private final FormFields fields = new FormFields();
    private boolean textArrived;

    IncomingForm(HttpServletRequest request, Optional<UploadPlan> plan, SecureRandom random, Staging staging) {
        this.request = request;
        this.plan = plan;
        this.random = random;
        this.staging = staging;
    }

    FormFields fields() {
        return fields;
    }

    /** Such a page knows how to say why a body was refused; the others have the plain pages of errors. */
    boolean goesToAPageThatTakesFiles() {
        return plan.isPresent();
    }

    /** Holds the slot only as long as it reads. */
    Upload read(FormBodies.BodyKind kind, UploadSlots slots) throws IOException {
        if (kind == FormBodies.BodyKind.SOMETHING_ELSE) {
            return plan.isPresent() ? refused(Refusal.NOT_A_FORM) : new Upload.None();
        }
        try {
            var slot = slots.take(BodySize.of(request.getContentLengthLong()));
            return slot.isPresent() ? read(kind, slot.get()) : refused(Refusal.BUSY);
        } catch (RefusedBody refusal) {
            return refused(refusal.why());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return refused(Refusal.BUSY);
        }
    }

    private Upload read(FormBodies.BodyKind kind, UploadSlot slot) {
        try (slot) {
            var body = new SlotInput(request.getInputStream(), slot);
            if (kind == FormBodies.BodyKind.FORM) {
                fields.addAll(body);
                return new Upload.None();
            }
            return readParts(body);
        } catch (IOException broken) {
            return refused(slot.revoked() || isTimeout(broken) ? Refusal.TOO_SLOW : Refusal.MALFORMED);
        }
    }

    private Upload readParts(SlotInput body) throws IOException {
        var form = new MultipartForm(
                plan.orElseThrow(), request, fields, destination -> new IncomingFiles(staging, destination, random));
        try {
            return form.read(body);
        } finally {
            textArrived = form.textArrived();
        }
    }

    private Upload refused(Refusal why) {
        return new Upload.Refused(why, text(why));
    }

    /** A line that was too slow may do better the next time; what cannot be read stays so. */
    private Upload.Text text(Refusal why) {
        if (textArrived && why != Refusal.WRONG_ORDER) {
            return Upload.Text.ALL;
        }
        return fields.isEmpty() || why == Refusal.TOO_SLOW ? Upload.Text.NOTHING : Upload.Text.PART;
    }

    private static boolean isTimeout(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
