package org.amana.triage.custody;

import org.amana.triage.OfficerName;

/** An officer has locked, signed out, or was away for too long. */
public record OfficerLocked(OfficerName officer) {}
