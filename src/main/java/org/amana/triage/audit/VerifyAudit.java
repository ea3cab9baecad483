package org.amana.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.amana.witness.CheckLog;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.MerkleTree;

/** Recomputes the chain of the audit log, from its first row to its head, and compares it with checkpoints on the way. */
@ApplicationScoped
@Transactional
public class VerifyAudit {

    private static final int AT_ONCE = 1000;

    @Inject
    private AuditStore store;

    /** @param tree over all rows that fitted */
    public record Checked(Finding finding, MerkleTree tree) {}

    /** @param held checkpoints whose signatures were verified */
    public Checked check(List<Checkpoint> held) {
        var check = new CheckLog(held);
        var finding = walk(check);
        return new Checked(finding, check.tree());
    }

    private Finding walk(CheckLog check) {
        var sofar = store.head();
        // Most of the way beside those who write; only the last steps hold them up.
        if (sofar == null || !follow(check, sofar.seq())) {
            return broken(check, check.rows() + 1);
        }
        var end = store.lockedHead();
        if (!follow(check, end.seq()) || !store.after(check.rows(), 1).isEmpty()) {
            return broken(check, check.rows() + 1);
        }
        return check.endsAt(end.seq(), end.hash()) ? check.end() : broken(check, end.seq());
    }

    private static Finding broken(CheckLog check, long seq) {
        return check.found().orElseGet(() -> new Finding.AlteredRow(seq));
    }

    private boolean follow(CheckLog check, long end) {
        while (check.rows() < end) {
            var before = check.rows();
            for (var row : store.after(before, AT_ONCE)) {
                if (check.rows() < end && !check.add(row.row())) {
                    return false;
                }
            }
            if (check.rows() == before) {
                return false;
            }
        }
        return true;
    }
}
