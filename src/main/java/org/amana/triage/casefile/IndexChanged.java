package org.amana.triage.casefile;

import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** A case was written; the index in memory follows after the commit. */
record IndexChanged(DeskId desk, CaseId id, long version, IndexEntry entry) {}
