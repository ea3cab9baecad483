package org.amana.triage.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.triage.audit.AuditCheckpoint;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.audit.AuditStore;
import org.amana.triage.audit.VerifyAudit;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.MerkleTree;
import org.amana.witness.NotACheckpoint;

/**
 * Checks the whole log against all checkpoints that lie beside it and, once a day, signs another. Never signs a log that
 * does not continue what was signed before.
 */
@Stateless
@PermitAll
public class KeepCheckpoints {

    private static final Logger LOG = Logger.getLogger(KeepCheckpoints.class.getName());

    @Inject
    private AuditStore store;

    @Inject
    private VerifyAudit verifyAudit;

    @Inject
    private AuditHealth health;

    @Inject
    private LogKey key;

    @Inject
    private Clock clock;

    /** Whether today's is still to be signed. */
    public boolean isDue() {
        var today = LocalDate.now(clock);
        return store.checkpoints().stream().noneMatch(kept -> kept.day().equals(today));
    }

    /** What the log is, compared with its own checkpoints and with those that somebody outside brings. */
    public Finding check(List<Checkpoint> brought) {
        return walk(brought).finding();
    }

    /** Checks, and signs when all is as it was written. */
    public Finding checkAndSign() {
        var checked = walk(List.of());
        if (checked.finding() instanceof Finding.Whole) {
            sign(checked.tree());
        }
        return checked.finding();
    }

    private VerifyAudit.Checked walk(List<Checkpoint> brought) {
        var held = new ArrayList<>(brought);
        var changed = addOwn(held);
        var checked = verifyAudit.check(held);
        var finding = changed.filter(any -> checked.finding() instanceof Finding.Whole).orElse(checked.finding());
        health.checked(finding instanceof Finding.Whole);
        if (!(finding instanceof Finding.Whole)) {
            LOG.log(Level.SEVERE, "the audit log was changed: {0}", finding);
        }
        return new VerifyAudit.Checked(finding, checked.tree());
    }

    private void sign(MerkleTree rows) {
        var isNew = store.checkpoints().stream().noneMatch(kept -> kept.size() == rows.size());
        if (rows.size() > 0 && isNew) {
            store.add(new AuditCheckpoint(rows.size(), LocalDate.now(clock), key.sign(rows)));
        }
    }

    /** Those that lie in the database; returns a finding when one of them is not what was signed. */
    private Optional<Finding> addOwn(List<Checkpoint> held) {
        var verifier = key.verifier();
        Optional<Finding> changed = Optional.empty();
        for (var kept : store.checkpoints()) {
            try {
                held.add(Checkpoint.verify(kept.note(), verifier));
            } catch (NotACheckpoint notSigned) {
                changed = Optional.of(new Finding.NotAsWitnessed(kept.size()));
            }
        }
        return changed;
    }
}
