package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.index.DeskIndex;
import org.amana.triage.collection.ArrivalStore;
import org.amana.triage.collection.Envelope;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.trial.Trials;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenVault;
import org.amana.triage.vault.OpenedCase;

/** Makes an arrival part of a case, new or known, in one transaction that also takes it out of the line. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FileArrival {

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private PayloadStore payloads;

    @Inject
    private Trials trials;

    @Inject
    private CaseStore cases;

    @Inject
    private OpenVault vault;

    @Inject
    private NewCase newCase;

    @Inject
    private AddToCase addToCase;

    @Inject
    private AuditLog log;

    public void file(ItemId item, Envelope envelope, Admissible found, DeskIndex index) {
        var arrival = arrivals.locked(item, index.desk());
        if (arrival.isEmpty()) {
            return;
        }
        if (found instanceof Admissible.AReport one && trials.admit(one.report())) {
            payloads.deleteHeaders(item);
            payloads.deletePayloads(item);
            arrivals.admitted(arrival.get());
            return;
        }
        var known = index.caseOf(envelope.mailbox()).flatMap(id -> opened(id, index.keys()));
        try {
            if (known.isPresent()) {
                addToCase.add(known.get(), index.keys(), arrival.get(), found);
            } else if (!(found instanceof Admissible.Burned)) {
                newCase.open(index.keys(), arrival.get(), envelope, found);
            }
        } catch (Damage changedSinceItWasOpened) {
            throw new IllegalStateException(changedSinceItWasOpened);
        } finally {
            known.ifPresent(OpenedCase::close);
        }
        arrivals.admitted(arrival.get());
    }

    /** Nothing is added to a damaged case: what came becomes a case of its own, so that it is seen. */
    private Optional<OpenedCase> opened(CaseId id, DeskKeys keys) {
        var file = cases.locked(id);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(vault.open(file.get(), keys));
        } catch (Damage found) {
            log.write(AuditEntry.byMachine(Act.DAMAGE_FOUND).on(id));
            return Optional.empty();
        }
    }
}
