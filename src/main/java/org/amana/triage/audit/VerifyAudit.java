package org.amana.triage.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Recomputes the chain of the audit log, from its first row to its head. */
@Stateless
@PermitAll
public class VerifyAudit {

    private static final int AT_ONCE = 1000;

    @Inject
    private AuditStore store;

    @Inject
    private AuditHealth health;

    /** The number of the first row that does not fit, or of the one missing at the end; empty when all fit. */
    public OptionalLong firstBrokenRow() {
        var broken = walk();
        health.checked(broken.isEmpty());
        return broken;
    }

    private OptionalLong walk() {
        // The head first: rows written meanwhile are beyond it and are not missed.
        var head = store.head();
        var endSeq = head.seq();
        var endHash = head.hash();
        var chain = new AuditChain();
        while (chain.seq() < endSeq) {
            var before = chain.seq();
            for (var row : store.after(before, AT_ONCE)) {
                if (chain.seq() < endSeq && !chain.add(row.link())) {
                    return OptionalLong.of(chain.seq() + 1);
                }
            }
            if (chain.seq() == before) {
                return OptionalLong.of(before + 1);
            }
        }
        return chain.endsAt(endSeq, endHash) ? OptionalLong.empty() : OptionalLong.of(endSeq);
    }
}
