package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.report.Answers;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.report.UrgencyRule;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.Due;
import org.amana.triage.casefile.SaveCase;
import org.amana.triage.casefile.rows.IndexEntry.Contact;
import org.amana.triage.casefile.rows.IndexEntry.Decision;
import org.amana.triage.casefile.rows.IndexEntry.Marks;
import org.amana.triage.casefile.rows.IndexEntry.Told;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.collection.Arrival;
import org.amana.triage.collection.Envelope;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.CaseFile;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.Vault;

/** Opens a case for what arrived: a report, a message whose mailbox has no case, or what nobody can read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewCase {

    static final UrgencyRule.Proposal DANGER_TOLD = new UrgencyRule.Proposal(Urgency.U1, "rule.danger_other");
    private static final UrgencyRule.Proposal TO_BE_READ = new UrgencyRule.Proposal(Urgency.U2, "rule.words_only");

    @Inject
    private Vault vault;

    @Inject
    private FileRows fileRows;

    @Inject
    private SplitReport splitReport;

    @Inject
    private SaveCase saveCase;

    @Inject
    private SecureRandom random;

    public void open(DeskKeys keys, Arrival arrival, Envelope envelope, Admissible found) {
        var file = new CaseFile(CaseId.generate(random), keys.desk(), arrival.day());
        file.grow(arrival.urgent(), arrival.parts(), arrival.bytes());
        try (var opened = vault.create(file, keys)) {
            opened.addItem(arrival.item());
            var entry = entry(arrival, envelope, found);
            file.minutes(arrival.collected(), entry.due().flatMap(Due::minute));
            saveCase.save(opened, keys, entry, Change.byMachine(filed(opened, arrival, found)));
        }
    }

    private Act filed(OpenedCase opened, Arrival arrival, Admissible found) {
        return switch (found) {
            case Admissible.AReport one -> {
                fileRows.addReport(opened, arrival, one.report(), Set.of(), one.files());
                yield Act.ADMITTED;
            }
            case Admissible.AMessage one -> {
                // What is to be taken back is not here: a person has to look for it.
                fileRows.addMessage(opened, arrival, one.message(), AsksFor.notDone(one.message()), one.files());
                yield one.message().withdrawn() ? Act.WITHDRAWN : Act.ADMITTED;
            }
            case Admissible.Unreadable unreadable -> Act.COULD_NOT_OPEN;
            case Admissible.Burned burned -> throw new IllegalArgumentException("a burned mailbox is no case");
        };
    }

    private IndexEntry entry(Arrival arrival, Envelope envelope, Admissible found) {
        return switch (found) {
            case Admissible.AReport one -> {
                var split = splitReport.split(one.report());
                var told = new Told(
                        arrival.day(), arrival.collected(), one.report().language(), split.region(), split.routing());
                yield entry(told, envelope, UrgencyRule.propose(one.report().answers()), false);
            }
            case Admissible.AMessage one -> entry(
                    codesUnknown(arrival, one.message().language()),
                    envelope,
                    one.message().urgent() ? DANGER_TOLD : TO_BE_READ,
                    false);
            default -> entry(codesUnknown(arrival, Language.FR), envelope, arrival.urgent() ? DANGER_TOLD : TO_BE_READ, true);
        };
    }

    private static Told codesUnknown(Arrival arrival, Language language) {
        return new Told(arrival.day(), arrival.collected(), language, Optional.empty(), Answers.of(Map.of()));
    }

    private static IndexEntry entry(Told told, Envelope envelope, UrgencyRule.Proposal proposal, boolean couldNotOpen) {
        return new IndexEntry(
                told,
                new Decision(proposal.level(), proposal.level(), proposal.ruleKey(), false, CaseState.NEW, Optional.empty()),
                new Contact(envelope.mailbox(), told.routing().all("consent"), false, false),
                Marks.unread(couldNotOpen));
    }
}
