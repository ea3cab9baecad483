package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.Custody;
import org.amana.triage.trial.TrialHealth;

/** What waits behind the lock, without a word of what it is. */
@ApplicationScoped
@Transactional
public class CustodyStatus {

    @Inject
    private Custody custody;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private AuditLog log;

    @Inject
    private AuditHealth audit;

    @Inject
    private CollectionHealth health;

    @Inject
    private TrialHealth trials;

    @Inject
    private Clock clock;

    public CustodyState now() {
        return new CustodyState(
                custody.anyoneUnlocked() ? Optional.empty() : Optional.of(nobodySince()),
                (int) arrivals.countWaiting(),
                (int) arrivals.countUrgent(),
                audit.broken(),
                health.isSilent(clock.instant()),
                health.failing(),
                trials.isMissing(arrivals::isWaiting));
    }

    /** After a restart the log says when somebody was last there. */
    private Instant nobodySince() {
        return custody.nobodySince().orElseGet(() -> Stream.of(Act.LOCKED, Act.SIGNED_IN, Act.DESK_FOUNDED)
                .flatMap(act -> log.last(act).stream())
                .max(Instant::compareTo)
                .orElseGet(clock::instant));
    }
}
