package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Report;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Sha256;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.NotPossible;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome;
import org.amana.triage.casefile.destruction.DestroyCase;
import org.amana.triage.casefile.destruction.DestroyOutcome;
import org.amana.triage.casefile.destruction.DestroyOutcome.Destroyed;
import org.amana.triage.casefile.destruction.ProposeDestruction;
import org.amana.triage.casefile.destruction.ReadCertificates;
import org.amana.triage.casefile.export.ExportCase;
import org.amana.triage.casefile.export.ExportOutcome;
import org.amana.triage.collection.CollectItems;
import org.amana.triage.custody.CurrentOfficer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The end of a case: who may bring it about, what is gone then, and what is not. */
@InTriage
class DestructionIT {

    /** It has a backup of its own, which is not kept; see README.md. */
    private static final Set<String> KEY_TABLE = Set.of("key_case", "key_index", "key_header");

    /** The database's own logs and copies of pages, by their files: until they are overwritten. With the words of the certificate. */
    private static final Map<String, String> LEFT_IN = Map.of("ib_logfile", "redo log", "undo", "undo log", "ibdata", "doublewrite area");

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    DesksForTests desks;

    @Inject
    CollectItems collectItems;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    ChangeCase changeCase;

    @Inject
    OpenCase openCase;

    @Inject
    ProposeDestruction propose;

    @Inject
    DestroyCase destroyCase;

    @Inject
    ReadCertificates certificates;

    @Inject
    ExportCase exportCase;

    @Inject
    CurrentOfficer current;

    private Browser officer;
    private Browser coordinator;
    private Sender someone;
    private CaseId id;
    private ItemId item;

    @BeforeEach
    void aClosedCase() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        officer = officers.browser(OF_CENTRAL);
        coordinator = officers.browser(OF_BOTH);
        someone = cases.someone();
        id = cases.admitted(officer, () -> item = someone.report(
                "central",
                Map.of("narrative", List.of("to be destroyed"), "contact_details", List.of("a cousin")),
                Sender.bytes("a photo")));
        officer.does(() -> {
            someone.message("central", "one more thing", false);
            collectItems.collect();
            addNote.add(id, "a note");
            answerReporter.answer(id, Long.MAX_VALUE, Language.FR, "Une réponse.");
            for (var state : List.of(CaseState.TRIAGE, CaseState.NOT_MANDATE, CaseState.CLOSED)) {
                changeCase.setState(id, Long.MAX_VALUE, state);
            }
            return null;
        });
    }

    @AfterEach
    void everybodyLeaves() {
        tables.change("grant insert on destroyed_case to 'amana_triage'@'127.0.0.1'");
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-41")
    void a_coordinator_proposes_a_second_officer_confirms_and_nothing_but_a_certificate_stays() {
        var items = tables.count("select count(distinct item) from key_header");
        var destroyed = destroyed();

        for (var table : List.of("case_file", "case_row", "key_case", "key_index", "key_header", "payload_chunk", "outgoing_answer")) {
            assertThat(tables.count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new OpenCaseOutcome.NoSuchCase());
        assertThat(officer.does(() -> cases.inbox())).isEmpty();
        var certificate = destroyed.certificate();
        assertThat(certificate.proposedBy()).isEqualTo(new OfficerName(OF_BOTH));
        assertThat(certificate.confirmedBy()).isEqualTo(new OfficerName(OF_CENTRAL));
        assertThat(certificate.items()).hasSize((int) items);
        assertThat(certificate.text()).contains("reason KEPT_LONG_ENOUGH").doesNotContain(item.hex());
        assertThat(officer.does(() -> certificates.of(id)).orElseThrow().inLog()).isTrue();
        assertThat(text(officer.gets("certificates.xhtml?lang=en&id=" + id).body())).contains(id.reference()).contains(LEFT_IN.values());
        for (var language : List.of("ar", "fr", "es")) {
            assertThat(text(officer.gets("certificates.xhtml?lang=" + language + "&id=" + id).body())).contains("redo", "undo", "SSD");
        }
        assertThat(text(officer.posts("certificate-file", "id=" + id).body())).startsWith(certificate.text());
    }

    @Test
    @Tag("S-41")
    void what_belonged_to_a_destroyed_case_is_never_received_again_and_its_id_is_forgotten() throws Exception {
        var sealed = AgeFile.seal(new byte[16384], List.of(someone.identity().recipient()), new java.security.SecureRandom());
        destroyed();
        assertThat(tables.count("select count(*) from received_item where item = ?", item.hex())).isZero();

        IntakeForTests.put(
                new Item(item, Item.Kind.REPORT, 1, "central", false, someone.mailbox(), java.time.LocalDate.of(2026, 11, 23), List.of(new Item.Part("report", sealed.length))),
                List.of(sealed));
        cases.collect();

        assertThat(tables.count("select count(*) from arrival")).isZero();
        assertThat(officer.does(() -> cases.inbox())).isEmpty();
        assertThat(IntakeForTests.ITEMS).doesNotContain(item);
    }

    @Test
    @Tag("S-41")
    void nobody_destroys_alone_nor_what_is_still_open() {
        assertThatThrownBy(() -> officer.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.DUPLICATE)))
                .satisfies(refused -> assertThat(causes(refused)).anyMatch(EJBAccessException.class::isInstance));
        assertThat(officer.does(() -> destroyCase.confirm(id))).isEqualTo(new DestroyOutcome.NotPossible());

        assertThat(coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.DUPLICATE))).isInstanceOf(Changed.class);
        assertThat(coordinator.does(() -> destroyCase.confirm(id))).isEqualTo(new DestroyOutcome.SecondOfficerNeeded());
        assertThat(coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.DUPLICATE))).isEqualTo(new NotPossible());
        assertThat(officer.does(() -> propose.decline(id, Long.MAX_VALUE))).isInstanceOf(Changed.class);
        assertThat(officer.does(() -> destroyCase.confirm(id))).isEqualTo(new DestroyOutcome.NotPossible());

        coordinator.does(() -> changeCase.setState(id, Long.MAX_VALUE, CaseState.REOPENED));
        assertThat(coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.DUPLICATE))).isEqualTo(new NotPossible());
        assertThat(officer.does(() -> cases.open(id)).notes()).hasSize(1);
    }

    @Test
    @Tag("S-41")
    void a_case_in_which_the_person_writes_again_is_not_destroyed() throws Exception {
        coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.KEPT_LONG_ENOUGH));
        someone.message("central", "I need help again", false);
        cases.collect();

        assertThat(officer.does(() -> destroyCase.confirm(id))).isEqualTo(new DestroyOutcome.NotPossible());
        assertThat(officer.does(() -> cases.open(id)).state()).isEqualTo(CaseState.REOPENED);
        assertThat(officer.does(() -> cases.open(id)).proposal()).isEmpty();
    }

    @Test
    @Tag("S-41")
    void a_destruction_that_cannot_be_certified_does_not_happen() {
        coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.KEPT_LONG_ENOUGH));
        tables.change("revoke insert on destroyed_case from 'amana_triage'@'127.0.0.1'");

        assertThatThrownBy(() -> officer.does(() -> destroyCase.confirm(id))).isInstanceOf(RuntimeException.class);

        assertThat(officer.does(() -> cases.open(id)).reports().getFirst().answers().all("narrative")).containsExactly("to be destroyed");
        assertThat(officer.does(() -> cases.inbox())).hasSize(1);
    }

    @Test
    @Tag("S-41")
    void of_two_who_confirm_in_the_same_moment_one_finds_it_gone() {
        coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.KEPT_LONG_ENOUGH));
        var colleague = officers.browser(OF_CENTRAL);

        var outcomes = Stream.of(officer, colleague)
                .map(one -> CompletableFuture.supplyAsync(() -> one.does(() -> destroyCase.confirm(id))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).filteredOn(Destroyed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(DestroyOutcome.NoSuchCase.class::isInstance).hasSize(1);
        assertThat(tables.count("select count(*) from audit where case_id = ? and act = 'DESTROYED'", id.hex())).isEqualTo(1);
    }

    @Test
    @Tag("S-41")
    void after_it_nothing_opens_with_an_older_backup_of_everything_but_the_key_table() throws Exception {
        var all = tables.names();
        assertThat(all).containsAll(KEY_TABLE).contains("case_row", "payload_chunk", "arrival", "desk_former", "granted_seal", "recovery_request");
        var backup = tables.copy(all.stream().filter(name -> !KEY_TABLE.contains(name)).toArray(String[]::new));
        destroyed();
        var today = tables.copy(all.toArray(String[]::new));
        tables.putBack(backup);

        try {
            assertThat(tables.count("select count(*) from case_row where case_id = ?", id.hex())).isPositive();
            assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new OpenCaseOutcome.Damaged());
            assertThat(officer.does(() -> everyKeyOfToday().opens(tables)))
                    .doesNotContain("case_row.bytes", "key_case.bytes", "key_index.bytes", "payload_chunk.bytes", "outgoing_answer.sealed");
        } finally {
            tables.putBack(today);
            cases.forgetEverything();
        }
    }

    /** Those on the server, the desk's with those that it had before, and what three custodians put together. */
    private EveryKey everyKeyOfToday() throws IOException {
        var every = new EveryKey(List.of()).and(desks.recovery().exportSeed());
        var desk = current.keys(new DeskId("central")).orElseThrow();
        every.and(desk.indexKey().export());
        desk.identities().forEach(identity -> every.and(identity.exportSeed()));
        desk.former().forEach(former -> former.indexKey().ifPresent(key -> every.and(key.export())));
        return every;
    }

    @Test
    @Tag("S-41")
    void after_it_no_data_file_of_the_database_holds_its_keys_headers_and_rows() throws Exception {
        var disk = new DataDirectory();
        var traces = new TreeMap<String, byte[]>(Map.of(
                "age header", tables.bytes("select bytes from key_header where item = ? and part = 0", item.hex()),
                "header of a file", tables.bytes("select bytes from key_header where item = ? and part = 1", item.hex()),
                "case key", tables.bytes("select bytes from key_case where case_id = ?", id.hex()),
                "index row", tables.bytes("select bytes from key_index where case_id = ?", id.hex()),
                "allegation", tables.bytes("select bytes from case_row where case_id = ? and kind = 'ALLEGATION'", id.hex())));
        assertThat(disk.filesWith(traces.get("age header"))).contains("key_header.ibd");
        destroyed();

        for (var trace : traces.entrySet()) {
            assertThat(disk.filesWith(trace.getValue())).as(trace.getKey()).allMatch(file -> LEFT_IN.containsKey(file.replaceAll("[0-9]+$", "")));
        }
    }

    @Test
    @Tag("S-17")
    void a_case_leaves_sealed_as_it_came_and_the_log_says_so() throws Exception {
        var archive = officer.does(() -> {
            var out = new ByteArrayOutputStream();
            ((ExportOutcome.Ready) exportCase.export(id)).content().writeTo(out);
            return out.toByteArray();
        });
        var files = unzipped(archive);

        assertThat(files.keySet()).containsExactlyInAnyOrder("report.age", "a1.age", "message-1.age", "case.json");
        var report = officer.does(() -> Report.parse(
                AgeFile.open(files.get("report.age"), current.keys(new DeskId("central")).orElseThrow().identity())));
        assertThat(report.answers().all("narrative")).containsExactly("to be destroyed");
        assertThat(text(files.get("case.json")))
                .contains("amana-case/1", id.hex(), Sha256.hex(Sha256.of(files.get("a1.age"))))
                .doesNotContain("photo");
        assertThat(officer.does(() -> cases.open(id)).history()).extracting(line -> line.act()).contains(Act.CASE_EXPORTED);
        assertThat(officer.posts("case-file", "id=" + id).statusCode()).isEqualTo(400);
        assertThat(officer.posts("case-file", "id=" + id + "&sure.export=yes").statusCode()).isEqualTo(200);
    }

    private Destroyed destroyed() {
        coordinator.does(() -> propose.propose(id, Long.MAX_VALUE, DestructionReason.KEPT_LONG_ENOUGH));
        return (Destroyed) officer.does(() -> destroyCase.confirm(id));
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause).toList();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
