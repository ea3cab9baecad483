package org.amana.triage.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.amana.triage.collection.CustodyState;
import org.amana.triage.custody.UnlockToken;

/** What waited when an officer unlocked, kept until their first page has said it. Forgotten with the session. */
@ApplicationScoped
public class BeforeUnlocking {

    private final Map<UnlockToken, CustodyState> states = Collections.synchronizedMap(new WeakHashMap<>());

    void remember(UnlockToken token, CustodyState state) {
        states.put(token, state);
    }

    Optional<CustodyState> take(UnlockToken token) {
        return Optional.ofNullable(states.remove(token));
    }
}
