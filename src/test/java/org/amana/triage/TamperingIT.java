package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amana.container.InTriage;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.VerifyAudit;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome;
import org.amana.triage.casefile.HistoryLine;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Damaged;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.casefile.UnmaskOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class TamperingIT {

    private static final String[] OF_CASES = {"case_file", "case_row", "key_case", "key_index", "key_header"};

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    OpenCase openCase;

    @Inject
    AddNote addNote;

    @Inject
    UnmaskIdentity unmaskIdentity;

    @Inject
    DownloadFile downloadFile;

    @Inject
    VerifyAudit verifyAudit;

    @Test
    @Tag("S:one-flipped-byte")
    void one_flipped_byte_in_any_row_is_found() throws Exception {
        var view = admitted("flipped");
        for (var row : List.of("case_row where kind = 'ALLEGATION' and case_id = ?", "case_row where kind = 'IDENTITY' and case_id = ?",
                "case_row where kind = 'MANIFEST' and case_id = ?", "key_case where case_id = ?", "key_index where case_id = ?")) {
            var table = row.substring(0, row.indexOf(' '));
            var condition = row.substring(row.indexOf("where"));
            withDamage(() -> DatabaseForTests.execute(
                            "update " + table + " set bytes = insert(bytes, 40, 1, char(ascii(substr(bytes, 40, 1)) ^ 1)) " + condition,
                            view.id().hex()),
                    () -> assertDamaged(view.id()));
        }
    }

    @Test
    @Tag("S:one-flipped-byte")
    void a_changed_clear_column_is_found() throws Exception {
        var view = admitted("clear");
        for (var change : List.of("state = 'CLOSED'", "urgent = not urgent", "due_day = '2030-01-01'", "day = '2020-01-01'", "version = version + 1")) {
            withDamage(
                    () -> DatabaseForTests.execute("update case_file set " + change + " where id = ?", view.id().hex()),
                    () -> assertDamaged(view.id()));
        }
    }

    @Test
    @Tag("S:one-swapped-row")
    void swapped_and_missing_rows_are_found() throws Exception {
        var one = admitted("one of two");
        var other = admitted("two of two");

        withDamage(
                () -> DatabaseForTests.execute(
                        "update case_row a join case_row b on a.kind = 'ALLEGATION' and b.kind = 'ALLEGATION' set a.bytes = b.bytes"
                                + " where a.case_id = ? and b.case_id = ?",
                        one.id().hex(),
                        other.id().hex()),
                () -> assertDamaged(one.id()));
        withDamage(
                () -> DatabaseForTests.execute("delete from case_row where kind = 'HISTORY' and case_id = ?", one.id().hex()),
                () -> assertDamaged(one.id()));
        withDamage(
                () -> DatabaseForTests.execute(
                        "delete from key_header where item = ?", one.reports().getFirst().item().hex()),
                () -> assertDamaged(one.id()));
    }

    @Test
    @Tag("S:put-back-to-yesterday")
    void a_case_put_back_to_yesterday_is_found_and_logged() throws Exception {
        var view = admitted("yesterday");
        var yesterday = DatabaseForTests.copy(OF_CASES);
        officers.as(OF_CENTRAL, () -> addNote.add(view.id(), "written today"));

        withDamage(
                () -> {
                    DatabaseForTests.putBack(yesterday);
                    return null;
                },
                () -> assertDamaged(view.id()));

        officers.as(OF_CENTRAL, () -> {
            assertThat(cases.open(view.id()).notes()).hasSize(1);
            assertThat(cases.open(view.id()).history()).extracting(HistoryLine::act).contains(Act.DAMAGE_FOUND);
            return null;
        });
    }

    @Test
    @Tag("S:one-flipped-byte")
    void no_byte_of_a_changed_file_leaves() throws Exception {
        var view = admitted("with a file");
        var item = view.reports().getFirst().item();

        withPayloads(
                () -> DatabaseForTests.execute(
                        "update payload_chunk set bytes = insert(bytes, 9000, 1, char(ascii(substr(bytes, 9000, 1)) ^ 1))"
                                + " where item = ? and part = 1",
                        item.hex()),
                () -> officers.as(OF_CENTRAL, () -> assertThat(downloadFile.download(view.id(), item, "a1"))
                        .isEqualTo(new DownloadOutcome.Damaged())));
    }

    @Test
    @Tag("S:no-act-without-log")
    void what_cannot_be_logged_does_not_happen() throws Exception {
        var view = admitted("not without log");
        officers.as(OF_CENTRAL, () -> {
            withoutLog(() -> {
                assertThatThrownBy(() -> openCase.open(view.id())).isInstanceOf(EJBException.class);
                assertThatThrownBy(() -> addNote.add(view.id(), "lost")).isInstanceOf(EJBException.class);
                assertThatThrownBy(() -> unmaskIdentity.unmask(view.id(), "to call the family"))
                        .isInstanceOf(EJBException.class);
                assertThatThrownBy(() -> downloadFile.download(view.id(), view.reports().getFirst().item(), "a1"))
                        .isInstanceOf(RuntimeException.class);
                return null;
            });
            assertThat(cases.open(view.id()).notes()).isEmpty();
            return null;
        });
        withoutLog(() -> {
            assertThatThrownBy(() -> officers.signIn(OF_CENTRAL)).isInstanceOf(RuntimeException.class);
            return null;
        });
    }

    @Test
    @Tag("S:audit-chain")
    void a_changed_or_missing_row_of_the_log_is_found() throws Exception {
        admitted("logged");
        waitForTheLockToBeLogged();
        assertThat(verifyAudit.firstBrokenRow()).isEmpty();
        var log = DatabaseForTests.copy("audit", "audit_head");
        var last = (Long) DatabaseForTests.rows("select max(seq) from audit").getFirst().getFirst();

        DatabaseForTests.execute("update audit set officer = 'nobody' where seq = 5");
        assertThat(verifyAudit.firstBrokenRow()).hasValue(5);
        DatabaseForTests.putBack(log);
        DatabaseForTests.execute("delete from audit where seq = ?", last);
        assertThat(verifyAudit.firstBrokenRow()).hasValue(last);
        DatabaseForTests.putBack(log);

        assertThat(verifyAudit.firstBrokenRow()).isEmpty();
    }

    @Test
    void unmasking_needs_a_reason_and_keeps_it() throws Exception {
        var view = admitted("named");

        officers.as(OF_CENTRAL, () -> {
            assertThat(view.reports().getFirst().identityGiven()).isTrue();
            assertThat(view.reports().getFirst().answers().ids()).doesNotContain("person_name");
            assertThat(unmaskIdentity.unmask(view.id(), " ")).isEqualTo(new UnmaskOutcome.ReasonMissing());
            var shown = (UnmaskOutcome.Unmasked) unmaskIdentity.unmask(view.id(), "to find the person");
            assertThat(shown.identities().getFirst().answers().all("person_name")).containsExactly("Canary Name");
            assertThat(cases.open(view.id()).history())
                    .anyMatch(line -> line.act() == Act.UNMASKED && line.to().equals("to find the person"));
            return null;
        });
    }

    @Test
    @Tag("S:seized-triage")
    void nothing_that_was_told_and_no_mailbox_is_readable_in_the_database() throws Exception {
        var someone = cases.someone();
        someone.report("central", Map.of("narrative", List.of("canary-narrative"), "person_name", List.of("canary-name")));
        cases.collect();
        assertUnreadable("canary-narrative", "canary-name", "NEEDS_DOCTOR_NOW", "MA-06", someone.mailbox());
        officers.as(OF_CENTRAL, () -> cases.find("canary-narrative").orElseThrow());

        assertUnreadable("canary-narrative", "canary-name", "NEEDS_DOCTOR_NOW", "MA-06", someone.mailbox());
    }

    private static void assertUnreadable(String... canaries) throws Exception {
        for (var table : DatabaseForTests.tables()) {
            for (var row : DatabaseForTests.rows("select * from " + table)) {
                for (var value : row) {
                    var text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
                    assertThat(text).doesNotContain(canaries);
                }
            }
        }
    }

    private CaseView admitted(String narrative) throws Exception {
        cases.someone().report(
                "central",
                Map.of("narrative", List.of(narrative), "person_name", List.of("Canary Name")),
                Sender.bytes("a photo"));
        cases.collect();
        return officers.as(OF_CENTRAL, () -> cases.find(narrative).orElseThrow());
    }

    private Object assertDamaged(CaseId id) throws Exception {
        return officers.as(OF_CENTRAL, () -> assertThat(openCase.open(id)).isEqualTo(new Damaged()));
    }

    private void withDamage(Callable<?> damage, Callable<?> check) throws Exception {
        var whole = DatabaseForTests.copy(OF_CASES);
        try {
            damage.call();
            check.call();
        } finally {
            DatabaseForTests.putBack(whole);
        }
    }

    private void withPayloads(Callable<?> damage, Callable<?> check) throws Exception {
        var whole = DatabaseForTests.copy("payload_chunk");
        try {
            damage.call();
            check.call();
        } finally {
            DatabaseForTests.putBack(whole);
        }
    }

    /** Locking does not wait for its own row. */
    private static void waitForTheLockToBeLogged() throws Exception {
        var end = System.nanoTime() + 30_000_000_000L;
        while (!"LOCKED".equals(DatabaseForTests.rows("select act from audit order by seq desc limit 1").getFirst().getFirst())
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void withoutLog(Callable<?> work) throws Exception {
        DatabaseForTests.execute("revoke insert on audit from 'amana_triage'@'127.0.0.1'");
        try {
            work.call();
        } finally {
            DatabaseForTests.execute("grant insert on audit to 'amana_triage'@'127.0.0.1'");
        }
    }
}
