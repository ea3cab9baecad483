package org.amana.triage.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.amana.triage.DeskId;

/** Whose request this is, if their keys are unlocked. */
@RequestScoped
public class CurrentOfficer {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Custody custody;

    public Optional<UnlockToken> token() {
        return DeskSession.token(request);
    }

    public Optional<UnlockedOfficer> unlocked() {
        return token().flatMap(custody::unlocked);
    }

    public long secondsLeft() {
        return token().map(custody::secondsLeft).orElse(0L);
    }

    /** The keys of a desk, if this officer is one of its members: a colleague's unlocked desk is not theirs. */
    public Optional<DeskKeys> keys(DeskId desk) {
        return unlocked().filter(officer -> officer.desks().contains(desk)).flatMap(officer -> custody.keys(desk));
    }
}
