package org.amana.triage.casefile.index;

import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** A case is no more; the index in memory follows after the commit. */
public record CaseDestroyed(DeskId desk, CaseId id) {}
