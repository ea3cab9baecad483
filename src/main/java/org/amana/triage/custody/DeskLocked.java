package org.amana.triage.custody;

import org.amana.triage.DeskId;

/** The last unlocked member of a desk has locked; its keys are destroyed already. */
public record DeskLocked(DeskId desk) {}
