package org.amana.triage.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.amana.triage.audit.AuditRow;
import org.amana.triage.audit.AuditStore;

/** Rows of the log, some at a time, each time in a transaction of its own: whoever reads slowly holds up nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LogPages {

    private static final int AT_ONCE = 1000;

    @Inject
    private AuditStore store;

    List<AuditRow> after(long seq) {
        return store.after(seq, AT_ONCE);
    }
}
