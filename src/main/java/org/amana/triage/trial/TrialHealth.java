package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amana.triage.DeskId;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.KnownDirectory;

/**
 * Whether what is sent to the public address arrives. One that was received there and is not here when nothing waits any
 * more was withheld, or lost; while the desk is locked nobody can know, and what was known last holds.
 */
@ApplicationScoped
public class TrialHealth {

    private static final Duration UNDER_WAY = Duration.ofHours(1);
    private static final Duration A_DAY_AND_A_LITTLE = Duration.ofHours(26);
    private static final Duration REMEMBERED = Duration.ofDays(7);

    @Inject
    private TrialStore store;

    @Inject
    private Custody custody;

    @Inject
    private KnownDirectory directory;

    @Inject
    private Clock clock;

    private volatile boolean lost;

    /** @param waits whether something that was collected for a desk is not admitted yet */
    public boolean isMissing(Predicate<DeskId> waits) {
        if (TrialAddress.given().isEmpty()) {
            return false;
        }
        if (directory.directory().receives() && canBeKnown(directory.central(), waits)) {
            lost = Stream.of(Way.values()).anyMatch(this::isLost);
        }
        return lost || Stream.of(Way.values()).anyMatch(this::isNotSent);
    }

    /** Trial reports go to the central desk: what waits for others says nothing of them. */
    private boolean canBeKnown(DeskId central, Predicate<DeskId> waits) {
        return custody.keys(central).isPresent() && !waits.test(central);
    }

    private boolean isLost(Way way) {
        var late = clock.instant().minus(UNDER_WAY);
        return store.since(way, clock.instant().minus(REMEMBERED)).stream()
                .anyMatch(trial -> trial.wasReceived() && !trial.wasAdmitted() && trial.made().isBefore(late));
    }

    /** For a day the public address took none, though this side was running. */
    private boolean isNotSent(Way way) {
        var since = clock.instant().minus(A_DAY_AND_A_LITTLE);
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return started.isBefore(since) && store.since(way, since).stream().noneMatch(TrialReport::wasReceived);
    }
}
