package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Tells the container who is asking: the officer whose keys lie under the session's token. Locked means unknown.
 *
 * <p>Public, because the container silently ignores it otherwise.
 */
@ApplicationScoped
public class DeskAuthentication implements HttpAuthenticationMechanism {

    private static final Set<String> NOBODY_DID_IT = Set.of("/assets/", "/jakarta.faces.resource/", "/seconds-left");

    @Inject
    private Custody custody;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var token = DeskSession.token(request);
        var officer = token.flatMap(custody::unlocked);
        if (officer.isEmpty()) {
            return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
        }
        if (NOBODY_DID_IT.stream().noneMatch(start -> path(request).startsWith(start))) {
            custody.touch(token.get());
        }
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(officer.get().name().value()),
                Set.of(officer.get().role().container()));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
