package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.report.CaseState;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.report.UrgencyRule;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.EraseIdentity;
import org.amana.triage.casefile.SaveCase;
import org.amana.triage.casefile.rows.IndexEntry.Told;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.collection.Arrival;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** Files what came for a mailbox that has a case: an edited report, a message, a withdrawal, the burning of the mailbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AddToCase {

    @Inject
    private FileRows fileRows;

    @Inject
    private SplitReport splitReport;

    @Inject
    private WithdrawReport withdrawReport;

    @Inject
    private EraseIdentity eraseIdentity;

    @Inject
    private SaveCase saveCase;

    public void add(OpenedCase opened, DeskKeys keys, Arrival arrival, Admissible found) throws Damage {
        var entry = IndexEntryRow.read(opened.index());
        if (found instanceof Admissible.AMessage one && one.message().withdrawn()) {
            withdrawReport.withdraw(opened, keys, entry, arrival.item());
            return;
        }
        // Who proposed to destroy the case did not know what comes now.
        opened.removeAll(RowKind.DESTRUCTION);
        opened.file().grow(arrival.urgent(), arrival.parts(), arrival.bytes());
        switch (found) {
            case Admissible.AReport one -> {
                opened.addItem(arrival.item());
                fileRows.addReport(opened, arrival, one.report(), one.files());
                save(opened, keys, heardFrom(told(entry, arrival, one.report())), Act.REPORT_FILED);
            }
            case Admissible.AMessage one -> {
                opened.addItem(arrival.item());
                fileRows.addMessage(opened, arrival, one.message(), one.files());
                var heard = heardFrom(told(entry, one.message()));
                if (EraseIdentity.isAskedBy(one.message()) && eraseIdentity.erase(opened)) {
                    saveCase.save(opened, keys, heard, Change.byMachine(Act.MESSAGE_FILED), Change.byMachine(Act.IDENTITY_DELETED));
                } else {
                    save(opened, keys, heard, Act.MESSAGE_FILED);
                }
            }
            case Admissible.Unreadable unreadable -> {
                opened.addItem(arrival.item());
                save(opened, keys, entry.with(entry.marks().unreadable()), Act.COULD_NOT_OPEN);
            }
            case Admissible.Burned burned ->
                save(opened, keys, entry.with(entry.contact().burned()), Act.CLOSED_BY_PERSON);
        }
    }

    /** The later report says where the case goes; the first one says since when. */
    private IndexEntry told(IndexEntry entry, Arrival arrival, Report report) {
        var split = splitReport.split(report);
        var proposal = UrgencyRule.propose(report.answers());
        var before = entry.told();
        var contact = entry.contact();
        return entry.with(new Told(
                        before.day(),
                        before.received().or(arrival::collected),
                        report.language(),
                        split.region(),
                        split.routing()))
                .with(entry.decision().proposedAgain(proposal.level(), proposal.ruleKey()))
                .with(new IndexEntry.Contact(
                        contact.mailbox(), split.routing().all("consent"), contact.closedByPerson(), contact.withdrawn()));
    }

    private static IndexEntry told(IndexEntry entry, Message message) {
        var decision = message.urgent()
                ? entry.decision().proposedAgain(NewCase.DANGER_TOLD.level(), NewCase.DANGER_TOLD.ruleKey())
                : entry.decision();
        return entry.with(entry.contact().changed(message.consents())).with(decision);
    }

    private static IndexEntry heardFrom(IndexEntry entry) {
        var decision = entry.decision();
        var reopened = decision.state() == CaseState.CLOSED ? decision.with(CaseState.REOPENED) : decision;
        return entry.with(reopened).with(entry.marks().heardFrom());
    }

    private void save(OpenedCase opened, DeskKeys keys, IndexEntry entry, Act act) {
        saveCase.save(opened, keys, entry, Change.byMachine(act));
    }
}
