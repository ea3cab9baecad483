package org.amana.triage.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Ties an unlocked token to the browser's session, and cuts it again. */
@RequestScoped
public class DeskSession {

    static final String ATTRIBUTE = "org.amana.unlock";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Custody custody;

    /** After a sign-in: a new session id, so that one planted before is worth nothing. */
    public void begin(UnlockToken token) {
        end();
        request.getSession(true).setAttribute(ATTRIBUTE, token);
        request.changeSessionId();
    }

    /** Lock and sign out: keys destroyed, session gone. */
    public void end() {
        token(request).ifPresent(custody::lock);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static Optional<UnlockToken> token(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((UnlockToken) session.getAttribute(ATTRIBUTE));
    }
}
