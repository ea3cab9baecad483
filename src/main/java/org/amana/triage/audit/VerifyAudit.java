package org.amana.triage.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
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
        long seq = 0;
        var hash = new byte[32];
        while (seq < endSeq) {
            var rows = store.after(seq, AT_ONCE);
            for (var row : rows) {
                if (row.seq() != seq + 1 || !row.isWhole() || !row.follows(hash)) {
                    return OptionalLong.of(seq + 1);
                }
                seq = row.seq();
                hash = row.hash();
                if (seq == endSeq) {
                    break;
                }
            }
            if (rows.isEmpty()) {
                return OptionalLong.of(seq + 1);
            }
        }
        return Arrays.equals(hash, endHash) ? OptionalLong.empty() : OptionalLong.of(endSeq);
    }
}
