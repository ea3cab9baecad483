package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amana.triage.DeskId;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.KnownDirectory;

/**
 * Whether what is sent to the public address arrives. One that was received there and is not here when nothing waits any
 * more was withheld, or lost; while the desk is locked nobody can know, and what was known last holds. All of it is decided
 * from the rows: a restart forgets nothing.
 */
@ApplicationScoped
public class TrialHealth {

    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** After the latest moment of a day, the report of this day must have been taken. */
    private static final Duration A_LITTLE = Duration.ofHours(2);

    private static final Duration REMEMBERED = Duration.ofDays(7);

    @Inject
    private TrialStore store;

    @Inject
    private Custody custody;

    @Inject
    private KnownDirectory directory;

    @Inject
    private Clock clock;

    protected TrialHealth() {}

    TrialHealth(TrialStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param waits whether something that was collected for a desk is not admitted yet */
    public boolean isMissing(Predicate<DeskId> waits) {
        if (TrialAddress.given().isEmpty()) {
            return false;
        }
        var allIsAdmitted = directory.directory().receives() && canBeKnown(directory.central(), waits);
        return isMissing(allIsAdmitted, Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /**
     * @param allIsAdmitted the desk is unlocked, and nothing that was collected waits
     * @param started grace is given from then on only while none was ever sent
     */
    boolean isMissing(boolean allIsAdmitted, Instant started) {
        if (allIsAdmitted) {
            Stream.of(Way.values()).forEach(this::noteLost);
        }
        return Stream.of(Way.values()).anyMatch(way -> isLost(way) || isNotTaken(way, started));
    }

    /** Trial reports go to the central desk: what waits for others says nothing of them. */
    private boolean canBeKnown(DeskId central, Predicate<DeskId> waits) {
        return custody.keys(central).isPresent() && !waits.test(central);
    }

    private void noteLost(Way way) {
        var late = clock.instant().minus(UNDER_WAY);
        store.since(way, clock.instant().minus(REMEMBERED)).stream()
                .filter(trial -> trial.wasReceived() && !trial.wasAdmitted() && !trial.isLost() && trial.made().isBefore(late))
                .forEach(trial -> store.lost(trial.mark()));
    }

    private boolean isLost(Way way) {
        return store.since(way, clock.instant().minus(REMEMBERED)).stream().anyMatch(TrialReport::isLost);
    }

    /** Of the last day whose report is due, the public address took none by now. */
    private boolean isNotTaken(Way way, Instant started) {
        var day = clock.instant().minus(TrialClock.LATEST).minus(A_LITTLE).truncatedTo(ChronoUnit.DAYS);
        return store.oldest().orElse(started).isBefore(day)
                && store.since(way, day).stream().noneMatch(TrialReport::wasReceived);
    }
}
