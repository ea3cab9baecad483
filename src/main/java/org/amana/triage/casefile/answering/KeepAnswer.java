package org.amana.triage.casefile.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amana.courier.AnswerId;
import org.amana.report.Answer;
import org.amana.report.Language;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Padme;
import org.amana.sealing.Recipient;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.AtCase;
import org.amana.triage.casefile.Change;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.casefile.Changes;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.rows.AnswerRow;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.custody.ServerKey;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.RowKind;

/** Writes an answer into its case and, sealed to the person, among those on their way; both or none. */
@ApplicationScoped
@Transactional
public class KeepAnswer {

    @Inject
    private Changes changes;

    @Inject
    private OutgoingStore outgoing;

    @Inject
    private ServerKey serverKey;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    public ChangeOutcome keep(CaseId id, long expectedVersion, AnswerId answer, Language language, String text) {
        return changes.decide(id, expectedVersion, at -> {
            var entry = at.entry();
            var replyTo = replyTo(at);
            var isText = text != null && !text.isBlank() && text.length() <= AnswerReporter.MOST_LETTERS;
            if (!isText || replyTo.isEmpty() || entry.contact().closedByPerson()) {
                return Optional.empty();
            }
            var row = new AnswerRow(answer, clock.instant(), at.officer(), language, text.strip(), Exchange.Delivery.WAITING);
            var number = at.opened().add(RowKind.ANSWER, row.toJson());
            var sealed = sealed(row, number, entry, at.opened().file().desk(), replyTo.get());
            outgoing.add(new OutgoingAnswer(
                    answer,
                    id,
                    at.opened().file().desk(),
                    number,
                    serverKey.seal(mailbox(entry), OutgoingAnswer.purpose(answer, sealed)),
                    sealed));
            return Optional.of(new Decided(
                    entry.with(entry.marks().answeredNow()), Change.by(at.officer(), Act.ANSWERED)));
        });
    }

    private static Optional<Recipient> replyTo(AtCase at) throws Damage {
        return ReplyTo.of(
                at.opened().items(),
                CaseRows.all(at.opened(), RowKind.ALLEGATION, ReportRow::parse),
                CaseRows.all(at.opened(), RowKind.MESSAGE, MessageRow::parse));
    }

    private byte[] sealed(AnswerRow row, int number, IndexEntry entry, DeskId desk, Recipient to) {
        var answer = new Answer(
                row.language(),
                row.text(),
                entry.decision().state().publicStatus(true),
                Optional.of(desk.value()),
                OptionalInt.of(number));
        return AgeFile.seal(Padme.padText(answer.toJson()), List.of(to), random);
    }

    private static byte[] mailbox(IndexEntry entry) {
        return entry.contact().mailbox().getBytes(StandardCharsets.US_ASCII);
    }
}
