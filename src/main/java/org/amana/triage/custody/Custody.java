package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Unlocked keys, in memory only. */
@ApplicationScoped
public class Custody {

    /** Destroys the keys under the token; those of a desk go when its last unlocked member locks. */
    public void lock(UnlockToken token) {
        throw new UnsupportedOperationException();
    }

    /** Somebody is there: ten idle minutes begin anew. False when it is locked already. */
    public boolean touch(UnlockToken token) {
        throw new UnsupportedOperationException();
    }

    /** Until the lock falls by itself; 0 when it has. */
    public long secondsLeft(UnlockToken token) {
        throw new UnsupportedOperationException();
    }

    public Optional<UnlockedOfficer> unlocked(UnlockToken token) {
        throw new UnsupportedOperationException();
    }
}
