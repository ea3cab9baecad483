package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.amana.platform.DirectoryValidity;
import org.amana.triage.custody.KnownDirectory;

/**
 * The directory that the public address hands to everyone, as it was last seen. A new one is carried there by hand: until
 * then reports are sealed to former keys, and one that runs out closes the door to families.
 */
@ApplicationScoped
public class PublishedDirectory {

    /** Time for the operator to copy it. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    private KnownDirectory known;

    @Inject
    private Clock clock;

    private Instant behindSince;
    private LocalDate notAfter;

    /** What was seen, its signature verified. */
    public synchronized void saw(int version, LocalDate lastDay) {
        notAfter = lastDay;
        if (version >= known.directory().version()) {
            behindSince = null;
        } else if (behindSince == null) {
            behindSince = clock.instant();
        }
    }

    /** Older than ours for more than a day, or about to run out. */
    public synchronized boolean isOld() {
        if (TrialAddress.given().isEmpty() || notAfter == null) {
            return false;
        }
        var isBehind = behindSince != null && behindSince.plus(PATIENCE).isBefore(clock.instant());
        return isBehind || runsOut() && notAfter.isBefore(known.directory().notAfter());
    }

    /** Where ours runs out too, its own notice says so. */
    private boolean runsOut() {
        return DirectoryValidity.of(notAfter, LocalDate.now(clock)).state() != DirectoryValidity.State.VALID;
    }
}
