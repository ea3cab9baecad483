package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.triage.officers.GrantProven;

/** A request to the custodians is granted from the day on which somebody opened the desk with the answer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettleRecovery {

    @Inject
    private DeskStore desks;

    @Inject
    private Clock clock;

    void proven(@Observes GrantProven proven) {
        desks.lockedRecovery(proven.request())
                .filter(asked -> asked.granted().isEmpty())
                .ifPresent(asked -> asked.grantedOn(LocalDate.now(clock)));
    }
}
