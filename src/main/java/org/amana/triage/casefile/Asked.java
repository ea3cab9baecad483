package org.amana.triage.casefile;

/**
 * What a letter or a later report asks for and was not done by itself: not all of the case was sealed by whoever sealed it,
 * or there is nothing here that it speaks of. A person has to look.
 */
public enum Asked {
    /** To take the report back. */
    WITHDRAW,
    /** To delete who is named. */
    DELETE_IDENTITY,
    /** To allow more than was allowed before. */
    CONSENT
}
