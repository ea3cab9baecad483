package org.amana.triage.casefile.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.courier.AnswerId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.SaveCase;
import org.amana.triage.casefile.rows.AnswerRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.CaseFile;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenVault;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** Tells a case how the delivery of its answer ended; while the desk is locked, remembers it until it is not. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SettleDelivery {

    @Inject
    private OutgoingStore outgoing;

    @Inject
    private CaseStore cases;

    @Inject
    private OpenVault vault;

    @Inject
    private Custody custody;

    @Inject
    private SaveCase saveCase;

    @Inject
    private Clock clock;

    public Optional<Long> settle(AnswerId id, Exchange.Delivery outcome) {
        // The case before the answer, in the order in which all others take their locks.
        var known = outgoing.find(id);
        var file = known.flatMap(answer -> cases.locked(answer.caseId()));
        var answer = outgoing.locked(id);
        if (file.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        var keys = custody.keys(answer.get().desk());
        if (keys.isEmpty()) {
            end(answer.get(), outcome);
            return Optional.empty();
        }
        return told(file.get(), answer.get(), keys.get(), outcome);
    }

    private Optional<Long> told(CaseFile file, OutgoingAnswer answer, DeskKeys keys, Exchange.Delivery outcome) {
        try (var opened = vault.open(file, keys)) {
            var row = AnswerRow.parse(opened.row(RowKind.ANSWER, answer.number()));
            opened.write(RowKind.ANSWER, answer.number(), row.now(outcome).toJson());
            outgoing.remove(answer);
            return Optional.of(saveCase.save(opened, keys, entry(opened, outcome), change(outcome)));
        } catch (Damage damaged) {
            // Whoever opens the case is told; the answer has gone its way, or never will.
            answer.ended(outcome);
            return Optional.empty();
        }
    }

    /** What was changed on the way stays as it is until its case can be told. */
    private static void end(OutgoingAnswer answer, Exchange.Delivery outcome) {
        if (outcome != Exchange.Delivery.DAMAGED) {
            answer.ended(outcome);
        }
    }

    /** An answer that was changed here reached nobody: it is owed as before, and somebody has to look. */
    private IndexEntry entry(OpenedCase opened, Exchange.Delivery outcome) {
        var entry = IndexEntryRow.read(opened.index());
        return switch (outcome) {
            case BURNED -> entry.with(entry.contact().burned());
            case DAMAGED -> entry.with(entry.marks().owedAgain(LocalDate.now(clock)).toBeSeen());
            default -> entry;
        };
    }

    private static Change change(Exchange.Delivery outcome) {
        return Change.byMachine(
                switch (outcome) {
                    case BURNED -> Act.ANSWER_BURNED;
                    case DAMAGED -> Act.ANSWER_DAMAGED;
                    default -> Act.ANSWER_DELIVERED;
                });
    }
}
