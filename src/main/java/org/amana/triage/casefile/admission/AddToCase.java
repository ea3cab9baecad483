package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.report.UrgencyRule;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Asked;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.EraseIdentity;
import org.amana.triage.casefile.SaveCase;
import org.amana.triage.casefile.rows.IndexEntry.Heard;
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
        var theirs = isFromThePerson(opened, found);
        if (theirs && found instanceof Admissible.AMessage one && one.message().withdrawn()) {
            withdrawReport.withdraw(opened, keys, entry, arrival.item());
            return;
        }
        // Who proposed to destroy the case did not know what comes now.
        opened.removeAll(RowKind.DESTRUCTION);
        opened.file().grow(arrival.urgent(), arrival.parts(), arrival.bytes());
        switch (found) {
            case Admissible.AReport one -> {
                opened.addItem(arrival.item());
                var asked = theirs ? EnumSet.noneOf(Asked.class) : AsksFor.notDone(one.report(), entry.contact().consents());
                fileRows.addReport(opened, arrival, one.report(), asked, one.files());
                save(opened, keys, told(entry, arrival, one.report(), theirs).heardFrom(heard(arrival, one.report())), Act.REPORT_FILED);
            }
            case Admissible.AMessage one -> {
                opened.addItem(arrival.item());
                var asked = theirs ? EnumSet.noneOf(Asked.class) : AsksFor.notDone(one.message());
                fileRows.addMessage(opened, arrival, one.message(), asked, one.files());
                var heard = told(entry, one.message(), theirs).heardFrom(heard(arrival, one.message()));
                if (theirs && EraseIdentity.isAskedBy(one.message()) && eraseIdentity.erase(opened)) {
                    saveCase.save(opened, keys, heard, Change.byMachine(Act.MESSAGE_FILED), Change.byMachine(Act.IDENTITY_DELETED));
                } else {
                    save(opened, keys, heard, Act.MESSAGE_FILED);
                }
            }
            case Admissible.Unreadable unreadable -> {
                opened.addItem(arrival.item());
                save(opened, keys, entry.unreadable(heard(arrival)), Act.COULD_NOT_OPEN);
            }
            case Admissible.Burned burned ->
                save(opened, keys, entry.with(entry.contact().burned()), Act.CLOSED_BY_PERSON);
        }
    }

    /** The later report says where the case goes; the first one says since when. */
    private IndexEntry told(IndexEntry entry, Arrival arrival, Report report, boolean theirs) {
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
                .with(contact.with(split.routing().all("consent").stream()
                        .filter(code -> theirs || contact.consents().contains(code))
                        .toList()));
    }

    private static IndexEntry told(IndexEntry entry, Message message, boolean theirs) {
        var decision = message.urgent()
                ? entry.decision().proposedAgain(NewCase.DANGER_TOLD.level(), NewCase.DANGER_TOLD.ruleKey())
                : entry.decision();
        return entry.with(entry.contact().changed(theirs ? message.consents() : takenBack(message))).with(decision);
    }

    /** Whoever says so: to allow less harms nobody. */
    private static Map<String, Boolean> takenBack(Message message) {
        var taken = new HashMap<>(message.consents());
        taken.values().removeIf(given -> given);
        return taken;
    }

    private static boolean isFromThePerson(OpenedCase opened, Admissible found) throws Damage {
        return switch (found) {
            case Admissible.AReport one -> AsksFor.isFromThePerson(opened, one.report().replyTo());
            case Admissible.AMessage one -> AsksFor.isFromThePerson(opened, one.message().replyTo());
            default -> false;
        };
    }

    private static Heard heard(Arrival arrival, Report report) {
        var level = UrgencyRule.propose(report.answers()).level();
        return new Heard(arrival.day(), arrival.collected(), Optional.of(level));
    }

    private static Heard heard(Arrival arrival, Message message) {
        var level = Optional.of(NewCase.DANGER_TOLD.level()).filter(danger -> message.urgent());
        return new Heard(arrival.day(), arrival.collected(), level);
    }

    /** What nobody can read is as urgent as its envelope says. */
    private static Heard heard(Arrival arrival) {
        var level = Optional.of(NewCase.DANGER_TOLD.level()).filter(danger -> arrival.urgent());
        return new Heard(arrival.day(), arrival.collected(), level);
    }

    private void save(OpenedCase opened, DeskKeys keys, IndexEntry entry, Act act) {
        saveCase.save(opened, keys, entry, Change.byMachine(act));
    }
}
