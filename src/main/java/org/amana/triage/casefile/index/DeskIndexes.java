package org.amana.triage.casefile.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amana.platform.Incident;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.admission.AdmitArrivals;
import org.amana.triage.collection.Collected;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.DeskLocked;
import org.amana.triage.custody.DeskUnlocked;

/** The indexes of unlocked desks: made at unlock, kept up to date, gone with the last member's lock. */
@ApplicationScoped
public class DeskIndexes {

    private final Map<DeskId, DeskIndex> known = new ConcurrentHashMap<>();
    private final Map<DeskId, Object> making = new ConcurrentHashMap<>();

    @Inject
    private Custody custody;

    @Inject
    private LoadIndex loadIndex;

    @Inject
    private AdmitArrivals admitArrivals;

    /** Waits, where necessary, until what had to be carried out before anything is shown was carried out. */
    public Optional<DeskIndex> of(DeskId desk) {
        return custody.keys(desk).map(keys -> ready(desk, keys).orElseGet(() -> made(desk, keys)));
    }

    private Optional<DeskIndex> ready(DeskId desk, DeskKeys keys) {
        return Optional.ofNullable(known.get(desk)).filter(index -> index.isOf(keys) && index.isReady());
    }

    private DeskIndex made(DeskId desk, DeskKeys keys) {
        synchronized (making.computeIfAbsent(desk, same -> new Object())) {
            return ready(desk, keys).orElseGet(() -> {
                var index = new DeskIndex(keys);
                // In its place before it is filled, so that a case that is saved meanwhile is not missed.
                known.put(desk, index);
                try {
                    loadIndex.into(index);
                    admitArrivals.beforeAnythingIsShown(index);
                    index.becomeReady();
                } finally {
                    forgetIfLocked(desk, index);
                }
                return index;
            });
        }
    }

    /** The lock may have fallen while the index was made; nothing of it may stay. */
    private void forgetIfLocked(DeskId desk, DeskIndex index) {
        if (index.keys().areDestroyed()) {
            known.remove(desk, index);
            index.clear();
        }
    }

    void unlocked(@Observes DeskUnlocked unlocked) {
        try {
            of(unlocked.desk());
        } catch (RuntimeException fault) {
            // The officer is in all the same; asking for the inbox tries again.
            Incident.log(fault);
        }
    }

    void locked(@Observes DeskLocked locked) {
        var index = known.get(locked.desk());
        // With replaced keys somebody may have made a new one already.
        if (index != null && index.keys().areDestroyed() && known.remove(locked.desk(), index)) {
            index.clear();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IndexChanged change) {
        var index = known.get(change.desk());
        if (index != null) {
            index.put(change.id(), change.version(), change.entry());
        }
    }

    void destroyed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseDestroyed destroyed) {
        var index = known.get(destroyed.desk());
        if (index != null) {
            index.remove(destroyed.id());
        }
    }

    /** After every round of the courier: whatever came for a desk that is unlocked is admitted at once. */
    void collected(@Observes Collected collected) {
        for (var desk : custody.unlockedDesks()) {
            try {
                of(desk).ifPresent(admitArrivals::all);
            } catch (RuntimeException fault) {
                // one desk's trouble is not another's
                Incident.log(fault);
            }
        }
    }
}
