package org.amana.triage.casefile.index;

import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.rows.IndexEntry;

/** A case was written; the index in memory follows after the commit. */
public record IndexChanged(DeskId desk, CaseId id, long version, IndexEntry entry) {}
