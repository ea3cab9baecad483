package org.amana.triage.casefile;

import java.time.Instant;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;

/**
 * One act on a case.
 *
 * @param by empty when the machine did it (admission, delivery) or the person (message, withdrawal)
 * @param from code of what was before, such as a state or an urgency; empty where there is none
 * @param to code of what came; for an unmasking the reason given
 */
public record HistoryLine(Instant at, Optional<OfficerName> by, Act act, String from, String to) {}
