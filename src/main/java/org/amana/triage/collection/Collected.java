package org.amana.triage.collection;

/** A collection has ended that brought something. */
public record Collected(int items) {}
