package org.amana.intake.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.SharedJson;
import org.amana.report.Language;

/**
 * Why a request was not done, as {@code application/problem+json} (RFC 9457) says it: type and status for programs, the title
 * for people, in the language that they ask for. Nothing of a refused request stays.
 */
enum Problem {
    NOT_IN_PLACE(400),
    UNKNOWN_DESK(400),
    MALFORMED(400),
    NO_SECRET(401),
    OTHER_SITE(403),
    NOT_FOUND(404),
    WRONG_METHOD(405),
    OLD_DIRECTORY(409),
    TOO_LARGE(413),
    TOO_MANY_ATTACHMENTS(413),
    NOT_A_FORM(415),
    NOT_SEALED(422),
    WRONG_RECIPIENTS(422),
    NOT_PADDED(422),
    TOO_OFTEN(429),
    FAULT(500),
    BUSY(503),
    TOO_SLOW(503),
    CLOSED(503);

    static final String TYPE = "application/problem+json";

    private static final String SECONDS_TO_WAIT = "5";

    /** Read once: a refusal must cost less than what it refuses. */
    private static final Map<Language, ResourceBundle> TEXTS =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Problem::texts));

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    String sentence(Language language) {
        return TEXTS.get(language).getString(key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As on the pages: Tamazight is French until a qualified translator has given its words. */
    private static String spoken(Language language) {
        return (language == Language.ZGH ? Language.FR : language).tag();
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                "org.amana.intake.api.problems",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The first with this status: what to say where the framework refused. */
    static Optional<Problem> with(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }

    /** @param wanted languages, as the header {@code Accept-Language} names them; may be absent */
    Response answer(String wanted) {
        return answer(wanted, SharedJson.object().build());
    }

    /** @param more members of this problem alone */
    Response answer(String wanted, JsonObject more) {
        var language = Language.wanted(wanted).orElse(Language.EN);
        JsonObjectBuilder json = SharedJson.object()
                .add("type", "urn:amana:problem:" + key().replace('_', '-'))
                .add("title", sentence(language))
                .add("status", status);
        more.forEach(json::add);
        var answer = Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
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
