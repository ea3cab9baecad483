package org.amana.intake.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a request was not done, as {@code application/problem+json} (RFC 9457) says it. Nothing of a refused request stays. */
enum Problem {
    NOT_IN_PLACE(400, "A part is missing, is not in its place, or does not have its form."),
    UNKNOWN_DESK(400, "The directory of this version names no such desk."),
    MALFORMED(400, "The body is not whole: it was cut on the way, or its parts cannot be found."),
    NO_SECRET(401, "The mailbox secret is missing: send it as a bearer token, 43 characters of base64url."),
    OTHER_SITE(403, "This came from a page of another site."),
    NOT_FOUND(404, "There is nothing here."),
    WRONG_METHOD(405, "This address does not take that method."),
    OLD_DIRECTORY(409, "It was sealed to a directory that is no longer accepted, or not known yet: seal it again to the one given here."),
    TOO_LARGE(413, "A part, or all of it together, is too large."),
    TOO_MANY_ATTACHMENTS(413, "There are more than ten attachments."),
    NOT_A_FORM(415, "The body must be multipart/form-data."),
    NOT_SEALED(422, "A part is not an age file."),
    WRONG_RECIPIENTS(422, "A part is not sealed to exactly two mlkem768x25519 recipients."),
    NOT_PADDED(422, "What is sealed in a part does not have a padded size."),
    TOO_OFTEN(429, "Too many mailboxes are being asked for at the moment: try again."),
    FAULT(500, "Something went wrong on our side. Send the same again: it is stored once."),
    BUSY(503, "Every place is taken at the moment: send the same again, it is stored once."),
    TOO_SLOW(503, "The line is too slow, and others were waiting: send the same again, it is stored once."),
    CLOSED(503, "The directory ran out long ago: there is nobody to seal to.");

    static final String TYPE = "application/problem+json";

    private static final String SECONDS_TO_WAIT = "5";

    private final int status;
    private final String sentence;

    Problem(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The first with this status: what to say where the framework refused. */
    static Optional<Problem> with(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }

    Response answer() {
        return answer(Json.createObjectBuilder().build());
    }

    /** @param more members of this problem alone */
    Response answer(JsonObject more) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:amana:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("title", sentence)
                .add("status", status);
        more.forEach(json::add);
        var answer = Response.status(status)
                .type(TYPE)
                // what is left of the body is thrown away, and not taken for another request
                .header("Connection", "close")
                .entity(json.build().toString().getBytes(StandardCharsets.UTF_8));
        return switch (status) {
            case 401 -> answer.header("WWW-Authenticate", "Bearer").build();
            case 429, 503 -> answer.header("Retry-After", SECONDS_TO_WAIT).build();
            default -> answer.build();
        };
    }
}
