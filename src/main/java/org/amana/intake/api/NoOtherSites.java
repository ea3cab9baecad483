package org.amana.intake.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.amana.platform.Settings;

/**
 * Refuses what the page of another site made a browser send. Programs send neither of the headers that it goes by, and
 * nothing here looks at a cookie, so whoever passes has only what it brought along.
 */
@Provider
@PreMatching
@ApplicationScoped
public class NoOtherSites implements ContainerRequestFilter {

    private String origin;

    @PostConstruct
    void load() {
        origin = Settings.origin("amana.public.origin");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var from = request.getHeaderString("Origin");
        var ours = site == null ? from == null || from.equals(origin) : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            request.abortWith(Problem.OTHER_SITE.answer());
        }
    }
}
