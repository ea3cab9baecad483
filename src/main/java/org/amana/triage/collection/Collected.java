package org.amana.triage.collection;

/** A round of the courier has ended: intake answered, and so many items are new. */
public record Collected(int items) {}
