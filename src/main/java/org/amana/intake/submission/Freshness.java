package org.amana.intake.submission;

/** What a form's token says of the form. */
public enum Freshness {
    /** Served here within the last 24 hours. */
    FRESH,
    /** Older: the page comes back filled in, with a new token for the same seed, and asks to press send once more. */
    EXPIRED,
    /** Not a token of ours. Treated like an expired one: nothing that was typed is thrown away. */
    FORGED
}
