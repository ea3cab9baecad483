package org.amana.triage.custody;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.Incident;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/**
 * Unlocked keys, in memory only, each under a token. Every question is also a check of the clock: ten idle minutes lock
 * by themselves. Keys are destroyed at lock, sign-out, idleness and shutdown; those of a desk with its last member.
 */
@ApplicationScoped
public class Custody {

    static final Duration IDLE = Duration.ofMinutes(10);

    private final Map<UnlockToken, Unlocked> officers = new HashMap<>();
    private final Map<DeskId, DeskKeys> desks = new HashMap<>();
    private Instant nobodySince;

    @Inject
    private Clock clock;

    @Inject
    private SecureRandom random;

    @Inject
    private Event<Object> events;

    /** What an officer unlocked with, and when somebody was last there. */
    private record Unlocked(UnlockedOfficer officer, Instant lastSeen) {

        Unlocked without(DeskId desk) {
            return new Unlocked(officer.without(desk), lastSeen);
        }
    }

    /** Takes the keys over: they are destroyed here, also those of a desk that a colleague has unlocked already. */
    public UnlockToken unlock(UnlockedOfficer officer, Collection<DeskKeys> keys) {
        var token = UnlockToken.generate(random);
        var told = new ArrayList<Object>();
        synchronized (this) {
            var held = new Unlocked(officer, clock.instant());
            for (var key : keys) {
                // Replaced while this sign-in ran: what it brings is not what the desk has now.
                held = isOutdated(key) ? held.without(key.desk()) : held;
                take(key, told);
            }
            officers.put(token, held);
            nobodySince = desks.isEmpty() ? nobodySince : null;
        }
        told.forEach(this::tell);
        return token;
    }

    /**
     * New keys for a desk whose old ones were replaced, for the members who stay; who is gone has it locked at once. Takes
     * the keys over and destroys the old ones.
     */
    public void replace(DeskKeys fresh, Set<OfficerName> gone) {
        var told = new ArrayList<Object>();
        synchronized (this) {
            officers.replaceAll((token, held) -> gone.contains(held.officer().name()) ? held.without(fresh.desk()) : held);
            if (isUsed(fresh.desk())) {
                take(fresh, told);
            } else {
                fresh.destroy();
                destroyUnused(Set.of(fresh.desk()), told);
            }
        }
        told.forEach(this::tell);
    }

    private boolean isOutdated(DeskKeys key) {
        var known = desks.get(key.desk());
        return known != null && known.generation() > key.generation();
    }

    /** Of two, the later keys stay: a sign-in may bring old ones that were replaced while it ran. */
    private void take(DeskKeys key, List<Object> told) {
        var known = desks.get(key.desk());
        if (known != null && known.generation() >= key.generation()) {
            key.destroy();
            return;
        }
        if (known != null) {
            known.destroy();
            told.add(new DeskLocked(key.desk()));
        }
        desks.put(key.desk(), key);
        told.add(new DeskUnlocked(key.desk()));
    }

    /** Destroys the keys under the token; those of a desk go when its last unlocked member locks. */
    public void lock(UnlockToken token) {
        lockAll(Set.of(token));
    }

    /** Somebody is there: ten idle minutes begin anew. False when it is locked already. */
    public boolean touch(UnlockToken token) {
        lockIdle();
        synchronized (this) {
            return officers.computeIfPresent(token, (same, held) -> new Unlocked(held.officer(), clock.instant())) != null;
        }
    }

    /** Until the lock falls by itself; 0 when it has. */
    public long secondsLeft(UnlockToken token) {
        lockIdle();
        synchronized (this) {
            var held = officers.get(token);
            return held == null ? 0 : Duration.between(clock.instant(), held.lastSeen().plus(IDLE)).toSeconds();
        }
    }

    public Optional<UnlockedOfficer> unlocked(UnlockToken token) {
        lockIdle();
        synchronized (this) {
            return Optional.ofNullable(officers.get(token)).map(Unlocked::officer);
        }
    }

    /** Somebody who has left reads nothing more, from the commit on. */
    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OfficerClosed left) {
        lockAll(tokensOf(left.officer()));
    }

    /** For the machine, which admits while any member is unlocked. Officers' acts ask {@link CurrentOfficer} instead. */
    public synchronized Optional<DeskKeys> keys(DeskId desk) {
        return Optional.ofNullable(desks.get(desk));
    }

    public synchronized Set<DeskId> unlockedDesks() {
        return Set.copyOf(desks.keySet());
    }

    public synchronized boolean anyoneUnlocked() {
        return !desks.isEmpty();
    }

    /** Since when nobody who can read is unlocked; empty while someone is, and when nobody was since the start. */
    public synchronized Optional<Instant> nobodySince() {
        return Optional.ofNullable(nobodySince);
    }

    /** Locks whoever was away for ten minutes. */
    public void lockIdle() {
        lockAll(idle());
    }

    @PreDestroy
    public synchronized void destroyEverything() {
        desks.values().forEach(DeskKeys::destroy);
        desks.clear();
        officers.clear();
    }

    private synchronized Set<UnlockToken> tokensOf(OfficerName officer) {
        var tokens = new HashSet<UnlockToken>();
        officers.forEach((token, held) -> {
            if (held.officer().name().equals(officer)) {
                tokens.add(token);
            }
        });
        return tokens;
    }

    private synchronized Set<UnlockToken> idle() {
        var limit = clock.instant().minus(IDLE);
        var idle = new HashSet<UnlockToken>();
        officers.forEach((token, held) -> {
            if (!held.lastSeen().isAfter(limit)) {
                idle.add(token);
            }
        });
        return idle;
    }

    private void lockAll(Set<UnlockToken> tokens) {
        List<Object> told = new ArrayList<>();
        List<OfficerLocked> locked = new ArrayList<>();
        synchronized (this) {
            for (var token : tokens) {
                var held = officers.remove(token);
                if (held != null) {
                    locked.add(new OfficerLocked(held.officer().name()));
                    destroyUnused(held.officer().desks(), told);
                }
            }
        }
        told.forEach(this::tell);
        locked.forEach(this::tellLog);
    }

    /** Whoever cannot hear it keeps neither the others from hearing nor the lock from falling. */
    private void tell(Object event) {
        try {
            events.fire(event);
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }

    /** The log may be slow or away; locking never waits for it. */
    private void tellLog(OfficerLocked locked) {
        try {
            events.fireAsync(locked);
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }

    private void destroyUnused(Set<DeskId> candidates, List<Object> told) {
        for (var desk : candidates) {
            var keys = isUsed(desk) ? null : desks.remove(desk);
            if (keys != null) {
                keys.destroy();
                nobodySince = desks.isEmpty() ? clock.instant() : null;
                told.add(new DeskLocked(desk));
            }
        }
    }

    private boolean isUsed(DeskId desk) {
        return officers.values().stream().anyMatch(held -> held.officer().desks().contains(desk));
    }
}
