package org.amana.triage.custody;

import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;

/**
 * The keys of one desk while someone of it is unlocked: its identity, which opens what was sealed to it, and its index
 * key, which opens index rows and case keys.
 */
public final class DeskKeys {

    private final DeskId desk;
    private final Identity identity;
    private final SymmetricKey indexKey;

    public DeskKeys(DeskId desk, Identity identity, SymmetricKey indexKey) {
        this.desk = desk;
        this.identity = identity;
        this.indexKey = indexKey;
    }

    public DeskId desk() {
        return desk;
    }

    public Identity identity() {
        return identity;
    }

    public SymmetricKey indexKey() {
        return indexKey;
    }

    /** Whether the desk was locked meanwhile. */
    public boolean areDestroyed() {
        return indexKey.isDestroyed();
    }

    void destroy() {
        identity.destroy();
        indexKey.destroy();
    }

    @Override
    public String toString() {
        return "DeskKeys[" + desk + ", hidden]";
    }
}
