package org.amana.triage.casefile;

/** Whose turn it is. */
public enum WaitingFor {
    TEAM,
    PERSON,
    NOBODY
}
