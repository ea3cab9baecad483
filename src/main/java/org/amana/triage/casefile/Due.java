package org.amana.triage.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the next step is owed.
 *
 * @param day always known, in UTC
 * @param minute only where the minute of collection was noted, which is for urgent items
 */
public record Due(LocalDate day, Optional<Instant> minute) {}
