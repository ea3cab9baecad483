package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.triage.audit.LogQuery;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.InviteOfficer;
import org.amana.triage.oversight.CheckLogNow;
import org.amana.triage.oversight.ExportLog;
import org.amana.triage.oversight.KeepCheckpoints;
import org.amana.triage.oversight.LogKey;
import org.amana.triage.oversight.ReadLog;
import org.amana.witness.CheckLog;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.LogExport;
import org.amana.witness.NotACheckpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log against the database that it lies in: what is signed every day, and what somebody outside keeps of it. */
@InTriage
class CheckpointsIT {

    private static final String[] LOG = {"audit", "audit_head"};

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    AddNote addNote;

    @Inject
    KeepCheckpoints keepCheckpoints;

    @Inject
    LogKey logKey;

    @Inject
    ReadLog readLog;

    @Inject
    ExportLog exportLog;

    @Inject
    CheckLogNow checkLogNow;

    @Inject
    InviteOfficer inviteOfficer;

    private Browser officer;
    private Browser auditor;
    private CaseId id;

    @BeforeEach
    void aCaseAndAnAuditor() {
        officers.everybodyLeaves();
        tables.change("update officer set role = 'AUDITOR' where name = ?", ADMINISTRATOR);
        officer = officers.browser(OF_CENTRAL);
        auditor = officers.browser(ADMINISTRATOR);
        id = cases.admitted(officer, () -> cases.someone().report("central", "watched over"));
    }

    @AfterEach
    void anAdministratorAgain() {
        officers.everybodyLeaves();
        tables.change("update officer set role = 'ADMINISTRATOR' where name = ?", ADMINISTRATOR);
    }

    @Test
    @Tag("S-36")
    void every_day_one_checkpoint_of_the_whole_log_is_signed() throws NotACheckpoint {
        TimeForTests.jump(Duration.ofDays(1));
        assertThat(keepCheckpoints.isDue()).isTrue();

        var rows = tables.count("select seq from audit_head");
        assertThat(keepCheckpoints.checkAndSign()).isEqualTo(new Finding.Whole(rows));

        assertThat(keepCheckpoints.isDue()).isFalse();
        assertThat(Checkpoint.verify(newest(), logKey.verifier()).size()).isEqualTo(rows);
    }

    @Test
    @Tag("S-25")
    void the_key_that_signs_lies_outside_the_database_and_belongs_to_the_server_alone() throws IOException {
        var key = Settings.folder("amana.triage.keys").resolve("checkpoint-key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
    }

    @Test
    @Tag("S-36")
    void a_log_put_back_under_newer_checkpoints_is_found_and_never_signed() {
        var yesterday = tables.copy(LOG);
        officer.does(() -> addNote.add(id, "written today"));
        keepCheckpoints.checkAndSign();
        var signed = tables.count("select count(*) from audit_checkpoint");
        var today = tables.copy(LOG);

        tables.putBack(yesterday);

        assertThat(keepCheckpoints.checkAndSign()).isEqualTo(new Finding.NotAsWitnessed(lastOf(today)));
        assertThat(tables.count("select count(*) from audit_checkpoint")).isEqualTo(signed);
        tables.putBack(today);
        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.Whole.class);
    }

    @Test
    @Tag("S-36")
    void the_whole_database_put_back_with_its_log_is_found_by_a_checkpoint_that_somebody_outside_kept_and_by_nothing_else()
            throws Exception {
        var yesterday = tables.copy(tables.names().toArray(String[]::new));
        officer.does(() -> addNote.add(id, "written today"));
        keepCheckpoints.checkAndSign();
        var outside = newest();
        var size = Checkpoint.verify(outside, logKey.verifier()).size();
        var today = tables.copy(tables.names().toArray(String[]::new));

        tables.putBack(yesterday);

        assertThat(officer.does(() -> cases.open(id)).notes()).isEmpty();
        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.Whole.class);
        assertThat(auditor.does(() -> checkLogNow.check(outside))).isEqualTo(new Finding.NotAsWitnessed(size));
        tables.putBack(today);
        assertThat(auditor.does(() -> checkLogNow.check(outside))).isInstanceOf(Finding.Whole.class);
    }

    @Test
    @Tag("S-36")
    void a_changed_checkpoint_is_found_and_a_made_up_one_refused() {
        keepCheckpoints.checkAndSign();
        var kept = tables.copy("audit_checkpoint");
        tables.change("update audit_checkpoint set note = replace(note, 'audit', 'aud1t')");

        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.NotAsWitnessed.class);
        tables.putBack(kept);

        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.Whole.class);
        assertThatThrownBy(() -> auditor.does(() -> checkLogNow.check("made up"))).hasRootCauseInstanceOf(NotACheckpoint.class);
    }

    @Test
    @Tag("S-36")
    void what_the_auditor_carries_out_is_a_prefix_of_what_the_log_becomes() throws Exception {
        var earlier = export();
        officer.does(() -> addNote.add(id, "written after the auditor came"));
        var present = export();

        var finding = CheckLog.isPrefix(read(earlier), read(present));

        assertThat(finding).isInstanceOf(Finding.Whole.class);
        assertThat(auditor.does(() -> readLog.rows(LogQuery.all())).getFirst().act()).isEqualTo("LOG_EXPORTED");
    }

    @Test
    void the_auditor_reads_the_log_by_day_officer_and_act() {
        officer.does(() -> addNote.add(id, "a note"));
        var noted = new LogQuery(Long.MAX_VALUE, Instant.EPOCH, LogQuery.FOR_EVER, Optional.of(OF_CENTRAL), Optional.of("NOTED"));
        var before = new LogQuery(Long.MAX_VALUE, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Optional.empty(), Optional.empty());

        assertThat(auditor.does(() -> readLog.rows(noted)))
                .isNotEmpty()
                .allMatch(row -> row.act().equals("NOTED") && row.officer().equals(OF_CENTRAL));
        assertThat(auditor.does(() -> readLog.rows(before))).isEmpty();
        assertThat(auditor.does(() -> readLog.officers())).contains(OF_CENTRAL);
    }

    @Test
    @Tag("S-16")
    void the_auditors_pages_show_the_log_and_nothing_of_a_case() {
        var page = text(auditor.gets("audit.xhtml?lang=en").body());
        var log = auditor.posts("log-file", "file=log");
        keepCheckpoints.checkAndSign();
        var size = tables.count("select max(size) from audit_checkpoint");
        var checkpoint = auditor.posts("log-file", "file=" + size);

        assertThat(page).contains("Audit log", id.reference(), OF_CENTRAL).doesNotContain("watched over");
        assertThat(text(log.body())).startsWith("{\"format\":\"amana-audit/1\"").doesNotContain("watched over");
        assertThat(text(checkpoint.body())).isEqualTo(newest());
        for (var closed : List.of("inbox.xhtml", "case.xhtml?id=" + id, "officers.xhtml")) {
            assertThat(auditor.gets(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(officer.gets("audit.xhtml").statusCode()).isEqualTo(403);
        assertThat(officer.posts("log-file", "file=log").statusCode()).isEqualTo(403);
    }

    @Test
    void the_auditors_page_says_in_words_what_a_row_is_about() {
        tables.change("update officer set role = 'ADMINISTRATOR' where name = ?", ADMINISTRATOR);
        officers.everybodyLeaves();
        officers.browser(ADMINISTRATOR).does(() -> inviteOfficer.invite("c.words", "Words", Role.COORDINATOR));
        aCaseAndAnAuditor();

        assertThat(text(auditor.gets("audit.xhtml?lang=ar&act=INVITED").body()))
                .contains(">c.words · التنسيق<")
                .doesNotContain(">c.words/coordinator<");
        assertThat(text(auditor.gets("audit.xhtml?lang=fr&act=INVITED").body())).contains(">c.words · Coordination<");
    }

    @Test
    void who_reads_the_log_slowly_holds_no_transaction_of_the_database() {
        var during = auditor.does(() -> {
            var seen = new TreeSet<Integer>();
            exportLog.write(exportLog.record(), new OutputStream() {
                @Override
                public void write(int one) {
                    try {
                        TransactionSynchronizationRegistry transactions =
                                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
                        seen.add(transactions.getTransactionStatus());
                    } catch (NamingException missing) {
                        throw new IllegalStateException(missing);
                    }
                }

                @Override
                public void write(byte[] some, int from, int length) {
                    write(0);
                }
            });
            return seen;
        });

        assertThat(during).containsExactly(Status.STATUS_NO_TRANSACTION);
    }

    private String newest() {
        return (String) tables.value("select note from audit_checkpoint order by size desc limit 1");
    }

    private static long lastOf(Tables.Copy log) {
        return ((Number) log.tables().get("audit_head").getFirst().get("seq")).longValue();
    }

    private byte[] export() {
        return auditor.does(() -> {
            var out = new ByteArrayOutputStream();
            exportLog.write(exportLog.record(), out);
            return out.toByteArray();
        });
    }

    private static LogExport read(byte[] export) throws IOException {
        return LogExport.read(new ByteArrayInputStream(export));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
