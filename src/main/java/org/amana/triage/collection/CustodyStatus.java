package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.Role;
import org.amana.triage.trial.PublishedDirectory;
import org.amana.triage.trial.TrialHealth;

/** What waits behind the lock, without a word of what it is. */
@ApplicationScoped
@Transactional
public class CustodyStatus {

    private static final List<Role> READERS = Stream.of(Role.values()).filter(Role::readsCases).toList();

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
    private PublishedDirectory published;

    @Inject
    private Clock clock;

    public CustodyState now() {
        return new CustodyState(
                custody.anyoneUnlocked() ? Optional.empty() : Optional.of(nobodySince()),
                (int) arrivals.countWaiting(),
                (int) arrivals.countUrgent(),
                audit.broken(),
                audit.casesMissing(),
                health.isSilent(clock.instant()),
                health.failing(),
                trials.isMissing(arrivals::isWaiting),
                published.isOld());
    }

    /** After a restart the log says when somebody was last there who can read; an administrator's visit reads nothing. */
    private Instant nobodySince() {
        return custody.nobodySince().orElseGet(() -> Stream.of(Act.LOCKED, Act.SIGNED_IN)
                .flatMap(act -> log.last(act, READERS).stream())
                .max(Instant::compareTo)
                .or(() -> log.last(Act.DESK_FOUNDED))
                .orElseGet(clock::instant));
    }
}
