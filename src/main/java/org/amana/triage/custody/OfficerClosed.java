package org.amana.triage.custody;

import org.amana.triage.OfficerName;

/** An officer has left. Whatever they have unlocked is locked when this was committed. */
public record OfficerClosed(OfficerName officer) {}
