package org.amana.triage.inbox;

/** To whom a case belongs, seen from the officer who looks at it. */
public enum Assigned {
    NOBODY,
    ME,
    COLLEAGUE
}
