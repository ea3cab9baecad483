package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.report.Language;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.HistoryLine;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Damaged;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.casefile.UnmaskOutcome;
import org.amana.triage.casefile.export.ExportCase;
import org.amana.triage.casefile.export.ExportOutcome;
import org.amana.triage.oversight.CountCases;
import org.amana.triage.vault.CaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody with the database changes a case behind the server's back. */
@InTriage
class TamperingIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    OpenCase openCase;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    UnmaskIdentity unmaskIdentity;

    @Inject
    DownloadFile downloadFile;

    @Inject
    ExportCase exportCase;

    @Inject
    CaseStore store;

    @Inject
    CountCases countCases;

    @Inject
    AuditHealth health;

    private Browser officer;
    private CaseId id;
    private ItemId item;

    /** Where one value of the case lies. */
    private record Cell(String table, String where, List<Object> key, String column) {

        Cell(String table, String where, List<Object> key) {
            this(table, where, key, "bytes");
        }

        byte[] read(Tables tables) {
            return tables.bytes("select " + column + " from " + table + " where " + where, key.toArray());
        }

        void write(Tables tables, byte[] value) {
            var values = new ArrayList<Object>(List.of(value));
            values.addAll(key);
            tables.change("update " + table + " set " + column + " = ? where " + where, values.toArray());
        }
    }

    @BeforeEach
    void aCaseWithEveryKindOfRow() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        officer = officers.browser(OF_CENTRAL);
        id = aCase();
        item = officer.does(() -> cases.open(id)).reports().getFirst().item();
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    private CaseId aCase() {
        var someone = cases.someone();
        var made = cases.admitted(officer, () -> someone.report(
                "central",
                Map.of("narrative", List.of("what happened"), "contact_details", List.of("a cousin")),
                Sender.bytes("a photo"),
                Sender.bytes("another photo")));
        officer.does(() -> {
            someone.message("central", "one more thing", false);
            cases.collect();
            addNote.add(made, "a note");
            answerReporter.answer(made, Long.MAX_VALUE, Language.FR, "Une réponse.");
            return unmaskIdentity.unmask(made, "to find the cousin");
        });
        return made;
    }

    @Test
    @Tag("S-18")
    void one_flipped_byte_in_any_sealed_row_of_a_case_is_found() {
        var cells = sealedCells();
        assertThat(cells).hasSizeGreaterThan(14);

        for (var cell : cells) {
            var whole = cell.read(tables);
            for (var position : new int[] {0, whole.length / 2, whole.length - 1}) {
                cell.write(tables, flipped(whole, position));
                assertDamaged(cell + " at " + position);
            }
            cell.write(tables, whole);
        }
        assertThat(officer.does(() -> cases.open(id)).notes()).hasSize(1);
    }

    @Test
    @Tag("S-18")
    void damage_is_told_in_one_neutral_word_whatever_was_asked_and_stands_in_the_log() {
        var cell = sealedCells().getFirst();
        var whole = cell.read(tables);

        cell.write(tables, flipped(whole, 0));
        assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new Damaged());
        assertThat(officer.does(() -> addNote.add(id, "on top of it"))).isEqualTo(new ChangeOutcome.Damaged());
        assertThat(officer.does(() -> unmaskIdentity.unmask(id, "to find the cousin"))).isEqualTo(new UnmaskOutcome.Damaged());
        assertThat(officer.does(() -> downloadFile.download(id, item, "a1"))).isEqualTo(new DownloadOutcome.Damaged());
        cell.write(tables, whole);

        assertThat(officer.does(() -> cases.open(id)).history())
                .extracting(HistoryLine::act)
                .filteredOn(Act.DAMAGE_FOUND::equals)
                .hasSize(4);
    }

    @Test
    @Tag("S-18")
    void a_changed_clear_column_is_found() {
        for (var change : List.of(
                "state = 'CLOSED'",
                "state = 'UNKNOWN'",
                "urgent = not urgent",
                "due_day = '2030-01-01'",
                "day = '2020-01-01'",
                "parts = parts + 1",
                "bytes = bytes + 1",
                "collected_minute = coalesce(collected_minute, 0) + 1",
                "due_minute = 1",
                "desk = 'south'",
                "version = version + 1")) {
            var whole = tables.copy("case_file");
            tables.change("update case_file set " + change + " where id = ?", id.hex());
            assertDamaged(change);
            tables.putBack(whole);
        }
        for (var change : List.of("version = version + 1", "kind = 'ANSWER', number = 99", "number = number + 1", "kind = 'UNKNOWN'")) {
            var whole = tables.copy("case_row");
            tables.change("update case_row set " + change + " where case_id = ? and kind = 'NOTE'", id.hex());
            assertDamaged(change);
            tables.putBack(whole);
        }
        var whole = tables.copy("case_row");
        tables.change("update case_row set kind = 'UNKNOWN' where case_id = ? and kind = 'MANIFEST'", id.hex());
        assertDamaged("a manifest of no kind");
        tables.putBack(whole);
    }

    @Test
    @Tag("S-18")
    void a_case_is_hidden_by_no_single_column_or_row_of_the_key_table() {
        for (var hiding : List.of(
                "update key_index set desk = 'south' where case_id = ?",
                "update key_index set desk = 'nowhere' where case_id = ?",
                "delete from key_index where case_id = ?",
                "update case_file set desk = 'south' where id = ?")) {
            var whole = tables.copy("case_file", "key_index");
            var before = store.countMisplaced();
            tables.change(hiding, id.hex());

            officers.everybodyLeaves();
            officer = officers.browser(OF_CENTRAL);

            assertThat(officer.does(() -> cases.inbox())).as(hiding)
                    .filteredOn(row -> row.caseId().equals(id))
                    .singleElement()
                    .satisfies(row -> assertThat(row.couldNotOpen()).isTrue());
            assertDamaged(hiding);
            assertThat(store.countMisplaced()).as(hiding).isEqualTo(before + 1);
            tables.putBack(whole);
        }
    }

    @Test
    @Tag("S-18")
    void a_case_that_is_gone_with_all_its_rows_is_counted_as_missing() throws Exception {
        var before = store.countMissing();

        officers.everybodyLeaves();
        for (var table : List.of("case_row", "key_case", "key_index")) {
            tables.change("delete from " + table + " where case_id = ?", id.hex());
        }
        tables.change("delete from case_file where id = ?", id.hex());

        assertThat(store.countMissing()).isEqualTo(before + 1);
        countCases.count();
        assertThat(HealthForTests.said()).startsWith("503 ").contains("cases\n");
        health.counted(true);
    }

    @Test
    @Tag("S-18")
    void an_answer_that_was_changed_on_its_way_does_not_leave_and_its_case_says_so() throws Exception {
        for (var column : List.of("sealed", "mailbox")) {
            var someone = cases.someone();
            var other = cases.admitted(officer, () -> someone.report("central", "waits for an answer"));
            IntakeForTests.away = true;
            officer.does(() -> answerReporter.answer(other, Long.MAX_VALUE, Language.FR, "Une autre réponse."));
            IntakeForTests.away = false;
            tables.change("update outgoing_answer set " + column + " = concat(" + column + ", '!') where case_id = ?", other.hex());

            cases.collect();

            assertThat(IntakeForTests.ANSWERS).doesNotContainKey(someone.mailbox());
            assertThat(officer.does(() -> cases.open(other)).exchanges()).singleElement().isInstanceOfSatisfying(
                    Exchange.Answer.class, answer -> assertThat(answer.delivery()).isEqualTo(Exchange.Delivery.DAMAGED));
            assertThat(tables.count("select count(*) from outgoing_answer where case_id = ?", other.hex())).isZero();
        }
    }

    @Test
    @Tag("S-18")
    void a_sealed_report_that_was_damaged_here_does_not_leave_as_what_came() {
        assertThat(officer.does(() -> exportCase.export(id))).isInstanceOf(ExportOutcome.Ready.class);
        for (int part = 0; part < 2; part++) {
            var chunk = new Cell("payload_chunk", "item = ? and part = ? and number = 0", List.of(item.hex(), part));
            var whole = chunk.read(tables);
            for (var position : new int[] {0, whole.length / 2, whole.length - 1}) {
                chunk.write(tables, flipped(whole, position));
                assertThat(officer.does(() -> exportCase.export(id))).isEqualTo(new ExportOutcome.Damaged());
            }
            chunk.write(tables, whole);
        }
    }

    @Test
    @Tag("S-18")
    void swapped_rows_are_found() {
        var other = aCase();
        for (var kind : List.of("ALLEGATION", "IDENTITY", "MESSAGE", "ANSWER", "NOTE", "MANIFEST")) {
            var whole = tables.copy("case_row");
            tables.change(
                    "update case_row a join case_row b on a.kind = b.kind and a.number = b.number set a.bytes = b.bytes, a.version = b.version"
                            + " where a.kind = ? and a.case_id = ? and b.case_id = ?",
                    kind,
                    id.hex(),
                    other.hex());
            assertDamaged(kind);
            tables.putBack(whole);
        }
        for (var table : List.of("key_case", "key_index")) {
            var whole = tables.copy(table);
            tables.change(
                    "update " + table + " a join " + table + " b set a.bytes = b.bytes where a.case_id = ? and b.case_id = ?",
                    id.hex(),
                    other.hex());
            assertDamaged(table);
            tables.putBack(whole);
        }
        var headers = tables.copy("key_header");
        tables.change(
                "update key_header a join key_header b set a.bytes = b.bytes where a.item = b.item and a.item = ? and a.part = 1 and b.part = 2",
                item.hex());
        assertDamaged("key_header");
        tables.putBack(headers);
    }

    @Test
    @Tag("S-18")
    void missing_and_added_rows_are_found() {
        for (var kind : List.of("ALLEGATION", "IDENTITY", "MESSAGE", "ANSWER", "NOTE", "HISTORY", "MANIFEST")) {
            var whole = tables.copy("case_row");
            tables.change("delete from case_row where kind = ? and case_id = ? order by number limit 1", kind, id.hex());
            assertDamaged(kind + " is missing");
            tables.putBack(whole);
        }
        for (var table : List.of("key_case", "key_index")) {
            var whole = tables.copy(table);
            tables.change("delete from " + table + " where case_id = ?", id.hex());
            assertDamaged(table + " is missing");
            tables.putBack(whole);
        }
        var headers = tables.copy("key_header");
        tables.change("delete from key_header where item = ? and part = 2", item.hex());
        assertDamaged("key_header is missing");
        tables.putBack(headers);
        var rows = tables.copy("case_row");
        tables.change("insert into case_row select case_id, kind, 99, version, bytes from case_row where kind = 'NOTE' and case_id = ?", id.hex());
        assertDamaged("a note was added");
        tables.putBack(rows);
    }

    @Test
    @Tag("S-18")
    void a_case_put_back_to_yesterday_is_found() {
        var yesterday = tables.copy("case_file", "case_row", "key_case", "key_index", "key_header");
        officer.does(() -> addNote.add(id, "written today"));
        var today = tables.copy("case_file", "case_row", "key_case", "key_index", "key_header");

        tables.putBack(yesterday);
        assertDamaged("yesterday");
        tables.putBack(today);

        assertThat(officer.does(() -> cases.open(id)).notes()).hasSize(2);
    }

    @Test
    @Tag("S-18")
    void a_case_put_back_to_yesterday_with_a_row_of_the_log_that_says_so_is_found() {
        var yesterday = tables.copy("case_file", "case_row", "key_case", "key_index", "key_header");
        var then = tables.value("select max(seq) from audit where case_id = ? and manifest is not null", id.hex());
        officer.does(() -> addNote.add(id, "written today"));
        var today = tables.copy("case_file", "case_row", "key_case", "key_index", "key_header");

        tables.putBack(yesterday);
        tables.change(
                "insert into audit select 1000000000, at_second, officer, act, case_id, subject, manifest, previous, hash from audit where seq = ?",
                then);
        assertDamaged("a row at the end of the log");
        tables.change("delete from audit where seq = 1000000000");
        tables.putBack(today);
    }

    @Test
    @Tag("S-18")
    void no_byte_of_a_changed_file_leaves() {
        for (var row : tables.rows("select part, number, bytes from payload_chunk where item = ? and part > 0", item.hex())) {
            var cell = new Cell(
                    "payload_chunk", "item = ? and part = ? and number = ?", List.of(item.hex(), row.get("part"), row.get("number")));
            var whole = cell.read(tables);
            for (var position : new int[] {0, whole.length / 2, whole.length - 1}) {
                cell.write(tables, flipped(whole, position));
                assertThat(officer.does(() -> downloadFile.download(id, item, "a" + row.get("part"))))
                        .isEqualTo(new DownloadOutcome.Damaged());
            }
            cell.write(tables, whole);
        }
        var chunks = tables.copy("payload_chunk");
        tables.change(
                "update payload_chunk a join payload_chunk b set a.bytes = b.bytes where a.item = b.item and a.item = ? and a.part = 1 and b.part = 2",
                item.hex());
        assertThat(officer.does(() -> downloadFile.download(id, item, "a1"))).isEqualTo(new DownloadOutcome.Damaged());
        tables.putBack(chunks);
    }

    @Test
    @Tag("S-18")
    @Tag("S-22")
    void what_is_changed_before_it_was_filed_is_seen_and_never_dropped() {
        officers.everybodyLeaves();
        var sent = sendFive();
        tables.change("update key_header set bytes = insert(bytes, 30, 1, '!') where item = ? and part = 0", sent.get(0).hex());
        tables.change("update payload_chunk set bytes = insert(bytes, 30, 1, '!') where item = ? and part = 0", sent.get(1).hex());
        tables.change("update key_header set bytes = insert(bytes, 30, 1, '!') where item = ? and part = 1", sent.get(2).hex());
        tables.change("update payload_chunk set bytes = insert(bytes, 30, 1, '!') where item = ? and part = 1", sent.get(3).hex());
        tables.change("update arrival set envelope = insert(envelope, 30, 1, '!') where item = ?", sent.get(4).hex());
        var before = tables.count("select count(*) from case_file");

        officer = officers.browser(OF_CENTRAL);

        var views = officer.does(() -> cases.inbox().stream()
                .map(row -> cases.open(row.caseId()))
                .filter(view -> tables.count("select count(*) from case_file where id = ?", view.id().hex()) == 1)
                .toList());
        assertThat(tables.count("select count(*) from case_file")).isEqualTo(before + 5);
        assertThat(tables.count("select count(*) from arrival where desk = 'central'")).isZero();
        assertThat(views).filteredOn(view -> view.standing().couldNotOpen()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(views)
                .flatExtracting(view -> view.files())
                .filteredOn(file -> file.couldNotOpen())
                .extracting(file -> file.item())
                .contains(sent.get(2), sent.get(3), sent.get(4));
    }

    private List<ItemId> sendFive() {
        try {
            var sent = new ArrayList<ItemId>();
            for (int i = 0; i < 5; i++) {
                sent.add(cases.someone().report("central", "changed on the way", Sender.bytes("a photo")));
            }
            cases.collect();
            return sent;
        } catch (java.io.IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Every sealed value that belongs to the case, but for the payloads of its files. */
    private List<Cell> sealedCells() {
        var rows = tables.rows("select kind, number from case_row where case_id = ?", id.hex()).stream()
                .map(row -> new Cell("case_row", "case_id = ? and kind = ? and number = ?", List.of(id.hex(), row.get("kind"), row.get("number"))));
        var keys = Stream.of("key_case", "key_index").map(table -> new Cell(table, "case_id = ?", List.of(id.hex())));
        var headers = tables.rows("select part from key_header where item = ?", item.hex()).stream()
                .map(row -> new Cell("key_header", "item = ? and part = ?", List.of(item.hex(), row.get("part"))));
        return Stream.of(rows, keys, headers).flatMap(all -> all).toList();
    }

    private static byte[] flipped(byte[] whole, int position) {
        var changed = whole.clone();
        changed[position] ^= 1;
        return changed;
    }

    private void assertDamaged(String what) {
        assertThat(officer.does(() -> openCase.open(id))).as(what).isEqualTo(new Damaged());
    }
}
