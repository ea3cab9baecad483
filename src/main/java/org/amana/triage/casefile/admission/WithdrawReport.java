package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.report.CaseState;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.SaveCase;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.collection.ArrivalStore;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/**
 * The person takes the report back: all they wrote and sent is destroyed, with its age headers, and the case is closed.
 * What stays are the codes, for counting, and what the team wrote.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WithdrawReport {

    @Inject
    private PayloadStore payloads;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private SaveCase saveCase;

    public void withdraw(OpenedCase opened, DeskKeys keys, IndexEntry entry, ItemId withdrawal) throws Damage {
        opened.removeAll(RowKind.ALLEGATION);
        opened.removeAll(RowKind.IDENTITY);
        opened.removeAll(RowKind.MESSAGE);
        opened.items().forEach(opened::destroyItem);
        payloads.deleteHeaders(withdrawal);
        payloads.deletePayloads(withdrawal);
        arrivals.forget(withdrawal);
        opened.underNewKey();
        opened.file().minutes(Optional.empty(), Optional.empty());
        var withdrawn = entry.with(entry.contact().takenBack())
                .with(entry.decision().with(CaseState.CLOSED))
                .with(entry.marks().toBeSeen());
        saveCase.save(opened, keys, withdrawn, Change.byMachine(Act.WITHDRAWN));
    }
}
