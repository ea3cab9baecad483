package org.amana.triage.trial;

/** How a trial report goes in. The names are stored: never rename one. */
public enum Way {
    /** Sealed here, as a browser with script or a program sends it. */
    API,
    /** As a page without script sends it: sealed by the intake node. */
    PAGE
}
