package org.amana.intake.submission;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amana.intake.dropbox.ChunkStore;
import org.amana.intake.dropbox.Staging;
import org.amana.intake.dropbox.UploadId;
import org.amana.intake.upload.SlotWatch;

/**
 * The only place where the body of a form is read. Text becomes parameters, files are sealed while they stream in, and
 * behind it stands an ordinary request with {@link Upload} as an attribute: the container, which would write every part
 * to a disk, never sees the body.
 *
 * <p>A body that is refused is not read to its end here: the page goes out at once, and the server throws the rest away
 * without holding a thread, for at most half a minute.
 */
public class FormBodies implements Filter {

    private static final List<String> READ_THEIR_OWN = List.of("/api/", "/courier/");
    private static final String SECONDS_TO_WAIT = "5";
    private static final int UNFINISHED = 422;

    @Inject
    @Any
    Instance<UploadPlan> plans;

    @Inject
    ChunkStore chunks;

    @Inject
    SecureRandom random;

    @Inject
    SlotWatch watch;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var path = http.getRequestURI().substring(http.getContextPath().length());
        var kind = BodyKind.of(http);
        if (kind == BodyKind.NO_BODY || READ_THEIR_OWN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        var plan = plans.stream().filter(one -> one.takesFilesAt(path)).findFirst();
        if (kind == BodyKind.FORM_IN_PARTS && plan.isEmpty()) {
            ((HttpServletResponse) response).sendError(Refusal.NOT_HERE.status());
            return;
        }
        var staging = new Staging(chunks, UploadId.generate(random));
        try {
            var form = new IncomingForm(http, plan, random, staging);
            pass(form, form.read(kind, watch.slots()), http, (HttpServletResponse) response, chain);
        } finally {
            // what the page made part of a report is no longer in staging
            staging.discard();
        }
    }

    private static void pass(
            IncomingForm form, Upload upload, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        prepare(response, upload);
        if (upload instanceof Upload.Refused refused && !form.goesToAPageThatTakesFiles()) {
            response.sendError(refused.why().status());
            return;
        }
        var read = new FormRequest(request, form.fields().asParameters());
        read.setAttribute(Upload.ATTRIBUTE, upload);
        chain.doFilter(read, response);
        sendBeforeTidyingUp(response);
    }

    private static void prepare(HttpServletResponse response, Upload upload) {
        if (upload instanceof Upload.Refused || upload instanceof Upload.Discarded) {
            // some browsers show a page that comes before they have sent everything only when its status is an error
            response.setHeader("Connection", "close");
            response.setStatus(UNFINISHED);
        }
        if (upload instanceof Upload.Refused refused) {
            response.setStatus(refused.why().status());
            if (refused.why() == Refusal.BUSY || refused.why() == Refusal.TOO_SLOW) {
                response.setHeader("Retry-After", SECONDS_TO_WAIT);
            }
        }
    }

    private static void sendBeforeTidyingUp(HttpServletResponse response) {
        try {
            response.flushBuffer();
        } catch (IOException senderLeft) {
            // nobody is there to be told; what was received stays received
        }
    }

    /** What kind of body a request has. */
    enum BodyKind {
        FORM_IN_PARTS,
        FORM,
        SOMETHING_ELSE,
        NO_BODY;

        static BodyKind of(HttpServletRequest request) {
            var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
            if (type.startsWith("multipart/")) {
                return FORM_IN_PARTS;
            }
            if (!request.getMethod().equals("POST")) {
                return NO_BODY;
            }
            return type.startsWith("application/x-www-form-urlencoded") ? FORM : SOMETHING_ELSE;
        }
    }
}
