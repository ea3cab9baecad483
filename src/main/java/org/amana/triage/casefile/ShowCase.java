package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.answering.ReplyTo;
import org.amana.triage.casefile.rows.AnswerRow;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.HistoryRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.NoteRow;
import org.amana.triage.casefile.rows.ProposalRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.RowKind;

/** Puts together what an officer sees of an opened case. Identity is no part of it. */
@ApplicationScoped
public class ShowCase {

    private static final Set<Act> IN_LOG_ONLY =
            EnumSet.of(Act.OPENED, Act.FIRST_OPENED, Act.DOWNLOADED, Act.CASE_EXPORTED, Act.DAMAGE_FOUND);

    @Inject
    private AuditLog log;

    /** All rows but identity, opened. */
    record Parts(
            List<ReportRow> reports,
            List<MessageRow> messages,
            List<AnswerRow> answers,
            List<NoteRow> notes,
            List<HistoryRow> history,
            Optional<ProposalRow> proposal) {}

    public Parts parts(AtCase at) throws Damage {
        var opened = at.opened();
        return new Parts(
                CaseRows.all(opened, RowKind.ALLEGATION, ReportRow::parse),
                CaseRows.all(opened, RowKind.MESSAGE, MessageRow::parse),
                CaseRows.all(opened, RowKind.ANSWER, AnswerRow::parse),
                CaseRows.all(opened, RowKind.NOTE, NoteRow::parse),
                at.history(),
                ProposalRow.of(opened));
    }

    public CaseView show(AtCase at, IndexEntry entry, Parts parts) {
        var file = at.opened().file();
        return new CaseView(
                file.id(),
                file.desk(),
                file.version(),
                entry.told().day(),
                entry.decision().state(),
                triage(entry),
                standing(at, entry, parts),
                parts.reports().stream().map(ReportRow::told).toList(),
                files(parts),
                exchanges(parts),
                notes(parts),
                history(at, parts),
                parts.proposal());
    }

    private static CaseView.Triage triage(IndexEntry entry) {
        var decision = entry.decision();
        return new CaseView.Triage(
                decision.urgency(),
                decision.proposed(),
                decision.rule(),
                decision.confirmed(),
                decision.assignedTo(),
                entry.due());
    }

    private static CaseView.Standing standing(AtCase at, IndexEntry entry, Parts parts) {
        var contact = entry.contact();
        var answerable = !contact.closedByPerson()
                && ReplyTo.of(at.opened().items(), parts.reports(), parts.messages()).isPresent();
        return new CaseView.Standing(
                entry.told().language(),
                contact.consents(),
                contact.withdrawn(),
                contact.closedByPerson(),
                answerable,
                entry.marks().couldNotOpen());
    }

    private static List<AttachedFile> files(Parts parts) {
        return Stream.concat(
                        parts.reports().stream().flatMap(row -> row.files().stream().map(file -> file.of(row.item(), row.day()))),
                        parts.messages().stream().flatMap(row -> row.files().stream().map(file -> file.of(row.item(), row.day()))))
                .toList();
    }

    private static List<Exchange> exchanges(Parts parts) {
        record At(Instant when, Exchange what) {}
        var all = new ArrayList<At>();
        var messages = parts.messages();
        for (int i = 0; i < messages.size(); i++) {
            var row = messages.get(i);
            var day = row.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            all.add(new At(day, new Exchange.Message(i + 1, row.day(), row.language(), row.text(), row.asked())));
        }
        var answers = parts.answers();
        for (int i = 0; i < answers.size(); i++) {
            var row = answers.get(i);
            all.add(new At(row.at(), new Exchange.Answer(i + 1, row.at(), row.by(), row.language(), row.text(), row.delivery())));
        }
        return all.stream().sorted(Comparator.comparing(At::when)).map(At::what).toList();
    }

    private static List<Note> notes(Parts parts) {
        var notes = new ArrayList<Note>();
        for (var row : parts.notes()) {
            notes.add(new Note(notes.size() + 1, row.at(), row.by(), row.text()));
        }
        return notes;
    }

    private List<HistoryLine> history(AtCase at, Parts parts) {
        var names = fileNames(parts);
        var fromLog = log.of(at.opened().id()).stream()
                .filter(row -> IN_LOG_ONLY.contains(row.act()))
                .map(row -> new HistoryLine(
                        row.at(), row.officer(), row.act(), "", names.getOrDefault(row.subject(), lastOf(row.subject()))));
        return Stream.concat(parts.history().stream().map(HistoryRow::line), fromLog)
                .sorted(Comparator.comparing(HistoryLine::at))
                .toList();
    }

    /** What officers call a file; the log knows only its number. */
    private static Map<String, String> fileNames(Parts parts) {
        return files(parts).stream()
                .collect(Collectors.toMap(
                        file -> RecordDownload.inLog(file.item(), file.part()), AttachedFile::name, (one, same) -> one));
    }

    /** Of a file that is not there any more: its number. */
    private static String lastOf(String subject) {
        return subject.substring(subject.lastIndexOf('/') + 1);
    }
}
