package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.amana.report.Language;

/**
 * The language an officer reads: the one of the link just followed, else the one remembered in the session, else a guess
 * from the browser. French where nothing fits: Tamazight has no confirmed words for the desk yet.
 */
@Named("language")
@RequestScoped
public class DeskLanguage {

    static final List<Language> OFFERED = List.of(Language.FR, Language.AR, Language.EN, Language.ES);

    private static final String FIELD = "lang";
    private static final List<String> KEPT = List.of("id", "tab", "region", "kind", "spoken", "reference", "day", "officer", "act", "before");
    private static final String REMEMBERED = "language";

    @Inject
    private HttpServletRequest request;

    private Language chosen;

    @PostConstruct
    void choose() {
        var asked = Language.find(request.getParameter(FIELD)).filter(OFFERED::contains);
        chosen = asked.orElseGet(this::remembered);
        if (asked.isPresent() && request.getSession(false) != null) {
            remember();
        }
    }

    public Language chosen() {
        return chosen;
    }

    /** Keeps the choice in the session that a sign-in has just begun. */
    void remember() {
        request.getSession().setAttribute(REMEMBERED, chosen.tag());
    }

    private Language remembered() {
        var session = request.getSession(false);
        var kept = session == null ? null : (String) session.getAttribute(REMEMBERED);
        if (kept != null) {
            return Language.of(kept);
        }
        return guessed();
    }

    private Language guessed() {
        var accepted = request.getHeader("Accept-Language");
        var guess = accepted == null ? Language.FR : Language.bestFor(accepted);
        return OFFERED.contains(guess) ? guess : Language.FR;
    }

    public String getTag() {
        return chosen.tag();
    }

    public Locale getLocale() {
        return chosen.locale();
    }

    public String getDirection() {
        return chosen.direction();
    }

    /** What the links offer: every other language, by its own name. */
    public List<Language> getOthers() {
        return OFFERED.stream().filter(language -> language != chosen).toList();
    }

    /** The same page in another language. What was typed is not in it; what the page is about is. */
    public String link(Language other) {
        var address = new StringBuilder(request.getRequestURI()).append("?lang=").append(other.tag());
        for (var name : KEPT) {
            var value = request.getParameter(name);
            if (value != null) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
