package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** What came with a plain form of a page. Anyone may send anything: what is not one of the choices is no choice. */
@RequestScoped
public class SentForm {

    private static final long NEVER = -1;

    @Inject
    private HttpServletRequest request;

    boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    /** Empty where nothing was typed. */
    String typed(String field) {
        // A browser counts an end of line as one letter and sends two.
        return Optional.ofNullable(request.getParameter(field)).map(text -> text.replace("\r\n", "\n").strip()).orElse("");
    }

    /** A passphrase, letter by letter as it was typed. */
    char[] secret(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").toCharArray();
    }

    /** What was chosen, if it differs from what the form showed. */
    <E extends Enum<E>> Optional<E> chosen(String field, E[] values) {
        return typed(field).equals(typed(field + ".before"))
                ? Optional.empty()
                : Arrays.stream(values).filter(value -> value.name().equals(typed(field))).findFirst();
    }

    /** Of the case that the form showed. */
    long version() {
        return Optional.of(typed("version")).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(NEVER);
    }
}
