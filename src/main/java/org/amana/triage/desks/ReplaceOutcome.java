package org.amana.triage.desks;

/** How replacing the keys of a desk ended. */
public enum ReplaceOutcome {
    REPLACED,
    /** Somebody else replaced them meanwhile: what was asked for may be done already. */
    CHANGED_MEANWHILE,
    /** Who leaves cannot be the one who does it: a member who stays makes the new keys. */
    NOT_ONESELF,
    /** A desk that is not unlocked here, or somebody who is not its member. */
    NOT_POSSIBLE
}
