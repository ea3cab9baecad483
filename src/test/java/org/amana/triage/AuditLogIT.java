package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.TakeCase;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.CloseOfficer;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.InviteOfficer;
import org.amana.triage.officers.ResetFactor;
import org.amana.triage.officers.SignIn;
import org.amana.triage.oversight.KeepCheckpoints;
import org.amana.witness.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class AuditLogIT {

    private static final String[] LOG = {"audit", "audit_head"};

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    SignIn signIn;

    @Inject
    OpenCase openCase;

    @Inject
    UnmaskIdentity unmaskIdentity;

    @Inject
    DownloadFile downloadFile;

    @Inject
    TakeCase takeCase;

    @Inject
    ChangeCase changeCase;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    InviteOfficer inviteOfficer;

    @Inject
    ResetFactor resetFactor;

    @Inject
    CloseOfficer closeOfficer;

    @Inject
    GrantDesk grantDesk;

    @Inject
    KeepCheckpoints keepCheckpoints;

    private Browser officer;
    private Browser administrator;
    private CaseId id;
    private CaseView view;
    private ItemId item;

    @BeforeEach
    void aCase() {
        officers.everybodyLeaves();
        officer = officers.browser(OF_CENTRAL);
        administrator = officers.browser(ADMINISTRATOR);
        id = cases.admitted(officer, () -> item = cases.someone()
                .report(
                        "central",
                        Map.of("narrative", List.of("logged"), "contact_details", List.of("a cousin")),
                        Sender.bytes("a photo")));
        view = officer.does(() -> cases.open(id));
    }

    @AfterEach
    void theLogIsWritableAgain() {
        tables.change("grant insert on audit to 'amana_triage'@'127.0.0.1'");
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-05")
    void when_a_person_sent_something_is_in_the_log_to_the_day_even_while_somebody_watches_for_it() {
        cases.admitted(officer, () -> cases.someone().report("central", "watched for"));

        assertThat(tables.count("select count(*) from audit where act in"
                        + " ('ADMITTED', 'COULD_NOT_OPEN', 'MESSAGE_FILED', 'REPORT_FILED', 'WITHDRAWN', 'CLOSED_BY_PERSON')"
                        + " and officer = '' and at_second % 86400 <> 0"))
                .isZero();
        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.Whole.class);
    }

    @Test
    @Tag("S-17")
    void each_act_is_one_row_of_its_own() {
        officers().forEach((name, act) -> {
            var before = lastRow();

            officer.does(act);

            assertThat(rowsAfter(before, OF_CENTRAL)).as(name).hasSize(1);
        });
        administrators().forEach((name, act) -> {
            var before = lastRow();

            administrator.does(act);

            assertThat(rowsAfter(before, ADMINISTRATOR)).as(name).hasSize(1);
        });
    }

    @Test
    @Tag("S-17")
    void what_may_not_be_written_into_the_log_does_not_happen() {
        var administrators = administrators();
        var before = everything();

        tables.change("revoke insert on audit from 'amana_triage'@'127.0.0.1'");
        nothingCanBeDone(administrators);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("S-17")
    void without_the_end_of_the_log_nothing_happens() {
        var administrators = administrators();
        var before = everything();
        var head = tables.copy("audit_head");

        tables.change("delete from audit_head");
        try {
            nothingCanBeDone(administrators);
            assertThat(firstBrokenRow()).isPresent();
        } finally {
            tables.putBack(head);
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("S-17")
    void a_changed_column_of_the_log_is_found() {
        var log = tables.copy(LOG);
        var row = tables.row("select * from audit where case_id = ? and manifest is not null", id.hex());
        assertThat(firstBrokenRow()).isEmpty();

        for (var change : List.of(
                "at_second = at_second - 1",
                "officer = 'k.idrissi'",
                "act = 'NOTED'",
                "case_id = ''",
                "subject = 'x'",
                "manifest = null",
                "manifest = reverse(manifest)",
                "previous = reverse(previous)",
                "hash = reverse(hash)")) {
            tables.change("update audit set " + change + " where seq = ?", row.get("seq"));
            assertThat(firstBrokenRow()).as(change).hasValue((long) row.get("seq"));
            tables.putBack(log);
        }
        for (var change : List.of("seq = seq - 1", "hash = reverse(hash)")) {
            tables.change("update audit_head set " + change);
            assertThat(firstBrokenRow()).as(change).isPresent();
            tables.putBack(log);
        }
        assertThat(firstBrokenRow()).isEmpty();
    }

    @Test
    @Tag("S-17")
    void a_removed_row_of_the_log_is_found() {
        var log = tables.copy(LOG);
        var last = lastRow();
        for (var gone : List.of(1L, last / 2, last)) {
            tables.change("delete from audit where seq = ?", gone);
            assertThat(firstBrokenRow()).hasValue(gone);
            tables.putBack(log);
        }

        // Not even when the rows behind it move up.
        tables.change("delete from audit where seq = ?", last / 2);
        tables.change("update audit set seq = seq - 1 where seq > ? order by seq", last / 2);
        assertThat(firstBrokenRow()).hasValue(last / 2);
        tables.putBack(log);
    }

    @Test
    @Tag("S-17")
    void an_inserted_row_of_the_log_is_found() {
        var log = tables.copy(LOG);
        var last = lastRow();

        tables.change("update audit set seq = seq + 1 where seq >= ? order by seq desc", last - 1);
        tables.change("insert into audit select ?, at_second, officer, act, case_id, subject, manifest, previous, hash from audit where seq = 2", last - 1);
        assertThat(firstBrokenRow()).hasValue(last - 1);
        tables.putBack(log);

        tables.change("insert into audit select ?, at_second, officer, act, case_id, subject, manifest, previous, hash from audit where seq = 2", last + 7);
        assertThat(firstBrokenRow()).hasValue(last + 1);
        tables.putBack(log);
    }

    @Test
    @Tag("S-17")
    void two_rows_of_the_log_in_each_others_place_are_found() {
        var log = tables.copy(LOG);
        var last = lastRow();

        tables.change("update audit set seq = 0 where seq = ?", last);
        tables.change("update audit set seq = ? where seq = ?", last, last - 1);
        tables.change("update audit set seq = ? where seq = 0", last - 1);

        assertThat(firstBrokenRow()).hasValue(last - 1);
        tables.putBack(log);
    }

    @Test
    @Tag("S-17")
    void the_history_of_a_case_calls_a_file_by_its_name_and_the_log_does_not() {
        var name = view.files().getFirst().name();

        officer.does(() -> downloadFile.download(id, item, "a1"));

        assertThat(officer.does(() -> cases.open(id)).history())
                .filteredOn(line -> line.act() == Act.DOWNLOADED)
                .singleElement()
                .satisfies(line -> assertThat(line.to()).isEqualTo(name));
        assertThat((String) tables.value("select subject from audit where act = 'DOWNLOADED' order by seq desc limit 1"))
                .endsWith("/a1")
                .doesNotContain(name);
    }

    /** @param administrators made while something could still be done: some of them need somebody to do it to */
    private void nothingCanBeDone(Map<String, Callable<?>> administrators) {
        officers().forEach((name, act) -> assertThatThrownBy(() -> officer.does(act)).as(name).isInstanceOf(RuntimeException.class));
        administrators.forEach(
                (name, act) -> assertThatThrownBy(() -> administrator.does(act)).as(name).isInstanceOf(RuntimeException.class));
        assertThatThrownBy(() -> officers.signIn(OF_CENTRAL)).isInstanceOf(RuntimeException.class);
    }

    private Map<String, Callable<?>> officers() {
        var acts = new LinkedHashMap<String, Callable<?>>();
        acts.put("open", () -> openCase.open(id));
        acts.put("unmask", () -> unmaskIdentity.unmask(id, "to find the cousin"));
        acts.put("download", () -> downloadFile.download(id, item, "a1"));
        acts.put("take", () -> takeCase.take(id, Long.MAX_VALUE));
        acts.put("hand back", () -> takeCase.release(id, Long.MAX_VALUE));
        acts.put("urgency", () -> changeCase.setUrgency(id, Long.MAX_VALUE, Urgency.U3));
        acts.put("state", () -> changeCase.setState(id, Long.MAX_VALUE, CaseState.TRIAGE));
        acts.put("note", () -> addNote.add(id, "a note"));
        acts.put("answer", () -> answerReporter.answer(id, Long.MAX_VALUE, Language.FR, "Une réponse."));
        return acts;
    }

    private Map<String, Callable<?>> administrators() {
        var acts = new LinkedHashMap<String, Callable<?>>();
        var leaving = officers.newcomer("b.leaves" + tables.count("select count(*) from officer"), Role.TRIAGE);
        var name = "b.new" + tables.count("select count(*) from officer");
        acts.put("invite somebody", () -> inviteOfficer.invite(name, "New", Role.TRIAGE));
        acts.put("ask for a new second factor", () -> resetFactor.ask(new OfficerName(OfficersForTests.OF_SOUTH)));
        acts.put("close an account", () -> closeOfficer.close(leaving.name()));
        return acts;
    }

    private OptionalLong firstBrokenRow() {
        return keepCheckpoints.check(List.of()) instanceof Finding.AlteredRow altered ? OptionalLong.of(altered.seq()) : OptionalLong.empty();
    }

    private long lastRow() {
        return tables.count("select max(seq) from audit");
    }

    private List<Map<String, Object>> rowsAfter(long seq, String officer) {
        return tables.rows("select act from audit where seq > ? and officer = ?", seq, officer);
    }

    /** What is stored of cases and officers, and what the log says. */
    private Map<String, List<List<String>>> everything() {
        var all = new LinkedHashMap<String, List<List<String>>>();
        for (var table : tables.names()) {
            all.put(table, tables.rows("select * from " + table).stream().map(AuditLogIT::printed).toList());
        }
        return all;
    }

    private static List<String> printed(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value))
                .toList();
    }
}
