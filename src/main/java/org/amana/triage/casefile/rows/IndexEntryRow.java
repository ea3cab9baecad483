package org.amana.triage.casefile.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.platform.SharedJson;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.casefile.rows.IndexEntry.Contact;
import org.amana.triage.casefile.rows.IndexEntry.Decision;
import org.amana.triage.casefile.rows.IndexEntry.Heard;
import org.amana.triage.casefile.rows.IndexEntry.Marks;
import org.amana.triage.casefile.rows.IndexEntry.Told;

/** The form of an index row inside its seal. */
public final class IndexEntryRow {

    private IndexEntryRow() {}

    public static byte[] write(IndexEntry entry) {
        var told = entry.told();
        var decision = entry.decision();
        var contact = entry.contact();
        var marks = entry.marks();
        return Fields.bytes(SharedJson.object()
                .add("day", told.day().toString())
                .add("received", told.received().map(Instant::getEpochSecond).orElse(0L))
                .add("language", told.language().tag())
                .add("region", Fields.orEmpty(told.region()))
                .add("routing", Fields.answers(told.routing()))
                .add("urgency", decision.urgency().name())
                .add("proposed", decision.proposed().name())
                .add("rule", decision.rule())
                .add("confirmed", decision.confirmed())
                .add("state", decision.state().name())
                .add("assigned", Fields.orEmpty(decision.assignedTo()))
                .add("mailbox", contact.mailbox())
                .add("consents", Fields.texts(contact.consents()))
                .add("closed_by_person", contact.closedByPerson())
                .add("withdrawn", contact.withdrawn())
                .add("unopened", marks.unopened())
                .add("new_message", marks.newMessage())
                .add("answered", marks.answered())
                .add("could_not_open", marks.couldNotOpen())
                .add("unread_day", Fields.orEmpty(marks.unread().map(Heard::day)))
                .add("unread_minute", marks.unread().flatMap(Heard::minute).map(Instant::getEpochSecond).orElse(0L))
                .add("unread_urgency", Fields.orEmpty(marks.unread().flatMap(Heard::urgency)))
                .add("owed", Fields.orEmpty(marks.owed())));
    }

    public static IndexEntry read(byte[] plaintext) {
        return Fields.read(plaintext, row -> new IndexEntry(told(row), decision(row), contact(row), marks(row)));
    }

    private static Told told(Fields row) {
        return new Told(
                LocalDate.parse(row.text("day")),
                minute(row, "received"),
                Language.of(row.text("language")),
                row.optional("region"),
                row.answers("routing"));
    }

    private static Decision decision(Fields row) {
        return new Decision(
                Urgency.valueOf(row.text("urgency")),
                Urgency.valueOf(row.text("proposed")),
                row.text("rule"),
                row.flag("confirmed"),
                CaseState.valueOf(row.text("state")),
                row.officer("assigned"));
    }

    private static Contact contact(Fields row) {
        return new Contact(row.text("mailbox"), row.list("consents"), row.flag("closed_by_person"), row.flag("withdrawn"));
    }

    private static Marks marks(Fields row) {
        return new Marks(
                row.flag("unopened"),
                row.flag("new_message"),
                row.flag("answered"),
                row.flag("could_not_open"),
                row.optional("unread_day").map(day -> heard(row, LocalDate.parse(day))),
                row.optional("owed").map(LocalDate::parse));
    }

    private static Heard heard(Fields row, LocalDate day) {
        return new Heard(day, minute(row, "unread_minute"), row.optional("unread_urgency").map(Urgency::valueOf));
    }

    private static Optional<Instant> minute(Fields row, String name) {
        var second = row.number(name);
        return second == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }
}
