package org.amana.triage.custody;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** A browser's session that ends, however it ends, takes its keys with it. */
@WebListener
public class EndedSessions implements HttpSessionListener {

    @Inject
    private Custody custody;

    @Override
    public void sessionDestroyed(HttpSessionEvent end) {
        if (end.getSession().getAttribute(DeskSession.ATTRIBUTE) instanceof UnlockToken token) {
            custody.lock(token);
        }
    }
}
