package org.amana.triage.collection;

/** The courier has brought what one list named, or its round has ended: so many items are new. */
public record Collected(int items) {}
