package org.amana.intake.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.amana.platform.Settings;

/**
 * Refuses what the page of another site made a browser send. Programs send neither of the headers that it goes by, and
 * nothing here looks at a cookie, so whoever passes has only what it brought along.
 */
@Provider
@PreMatching
@ApplicationScoped
public class NoOtherSites implements ContainerRequestFilter {

    /** Without a secret in a header of its own, which no other site can make a browser send, they tell what anyone may know. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private String origin;

    @PostConstruct
    void load() {
        origin = Settings.origin("amana.public.origin");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var from = request.getHeaderString("Origin");
        var ours = site == null ? from == null || from.equals(origin) : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            request.abortWith(Problem.OTHER_SITE.answer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }
}
