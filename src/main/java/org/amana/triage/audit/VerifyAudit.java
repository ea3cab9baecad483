package org.amana.triage.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.amana.witness.LogChain;

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
        var chain = new LogChain();
        var sofar = store.head();
        // Most of the way beside those who write; only the last steps hold them up.
        if (sofar == null || !follow(chain, sofar.seq())) {
            return OptionalLong.of(chain.seq() + 1);
        }
        var end = store.lockedHead();
        if (!follow(chain, end.seq()) || !store.after(chain.seq(), 1).isEmpty()) {
            return OptionalLong.of(chain.seq() + 1);
        }
        return chain.endsAt(end.seq(), end.hash()) ? OptionalLong.empty() : OptionalLong.of(end.seq());
    }

    private boolean follow(LogChain chain, long end) {
        while (chain.seq() < end) {
            var before = chain.seq();
            for (var row : store.after(before, AT_ONCE)) {
                if (chain.seq() < end && !chain.add(row.row())) {
                    return false;
                }
            }
            if (chain.seq() == before) {
                return false;
            }
        }
        return true;
    }
}
