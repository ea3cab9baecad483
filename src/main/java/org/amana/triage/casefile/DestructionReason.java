package org.amana.triage.casefile;

/** Why a case is destroyed; a code, since it stays when the case is gone. The names are stored: never rename one. */
public enum DestructionReason {
    KEPT_LONG_ENOUGH,
    PERSON_ASKED,
    OUT_OF_MANDATE,
    DUPLICATE,
    UNREADABLE
}
