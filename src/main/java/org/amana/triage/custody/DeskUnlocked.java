package org.amana.triage.custody;

import org.amana.triage.DeskId;

/** The first member of a desk has unlocked. Told before that member is let in. */
public record DeskUnlocked(DeskId desk) {}
