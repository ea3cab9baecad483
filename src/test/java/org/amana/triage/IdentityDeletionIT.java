package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.sealing.Sha256;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.NotPossible;
import org.amana.triage.casefile.DeleteIdentity;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.casefile.UnmaskOutcome.NothingGiven;
import org.amana.triage.custody.CurrentOfficer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is named in a case is deleted, alone and for ever. */
@InTriage
class IdentityDeletionIT {

    private static final String[] STORED = {"case_file", "case_row", "key_case", "key_index", "key_header", "payload_chunk"};

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    DeleteIdentity deleteIdentity;

    @Inject
    UnmaskIdentity unmaskIdentity;

    @Inject
    OpenCase openCase;

    @Inject
    AddNote addNote;

    @Inject
    DownloadFile downloadFile;

    @Inject
    CurrentOfficer current;

    private Browser officer;
    private Sender someone;
    private CaseId id;
    private ItemId item;

    @BeforeEach
    void aCaseInWhichSomebodyIsNamed() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        officer = officers.browser(OF_CENTRAL);
        someone = cases.someone();
        id = cases.admitted(officer, () -> item = someone.report(
                "central",
                Map.of("narrative", List.of("what happened"), "contact_details", List.of("a cousin")),
                Sender.bytes("a photo")));
        officer.does(() -> addNote.add(id, "a note"));
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-40")
    void an_officer_deletes_it_and_all_the_rest_stays() {
        var original = original();

        assertThat(officer.does(() -> deleteIdentity.delete(id, Long.MAX_VALUE))).isInstanceOf(Changed.class);

        assertThat(officer.does(() -> unmaskIdentity.unmask(id, "to find the cousin"))).isEqualTo(new NothingGiven());
        var view = officer.does(() -> cases.open(id));
        assertThat(view.reports().getFirst().identityGiven()).isFalse();
        assertThat(view.reports().getFirst().answers().all("narrative")).containsExactly("what happened");
        assertThat(view.notes()).hasSize(1);
        assertThat(view.history()).extracting(line -> line.act()).contains(Act.IDENTITY_DELETED);
        assertThat(officer.does(() -> downloadFile.download(id, item, "a1"))).isInstanceOf(DownloadOutcome.Ready.class);
        assertThat(identityRows()).isZero();
        assertThat(tables.count("select count(*) from key_header where item = ? and part = 0", item.hex())).isZero();
        assertThat(tables.count("select count(*) from payload_chunk where item = ? and part = 0", item.hex())).isZero();
        assertThat(tables.count("select count(*) from destroyed_item where sha256 = sha2(?, 256)", item.hex() + "/0")).isEqualTo(1);
        var keysBefore = id + "/KEY/" + tables.value("select generation from key_case where case_id = ?", id.hex());
        assertThat(tables.count("select count(*) from destroyed_item where sha256 = sha2(?, 256)", keysBefore)).isEqualTo(1);
        assertThat(manifest()).contains(item + "/0", Sha256.hex(Sha256.of(original)));
        assertThat(officer.does(() -> deleteIdentity.delete(id, Long.MAX_VALUE))).isEqualTo(new NotPossible());
    }

    @Test
    @Tag("S-40")
    @Tag("S-33")
    void who_takes_the_consent_back_while_nobody_is_there_is_forgotten_before_anything_is_shown() throws Exception {
        officers.everybodyLeaves();
        someone.takeContactBack("central");
        cases.collect();
        assertThat(identityRows()).isEqualTo(1);

        officer = officers.browser(OF_CENTRAL);

        // Nobody has asked for the inbox yet, let alone for the case.
        assertThat(identityRows()).isZero();
        assertThat(tables.count("select count(*) from key_header where item = ? and part = 0", item.hex())).isZero();
        var view = officer.does(() -> cases.open(id));
        assertThat(view.standing().consents()).doesNotContain("C_CONTACT");
        assertThat(view.history()).extracting(line -> line.act()).contains(Act.MESSAGE_FILED, Act.IDENTITY_DELETED);
        assertThat(tables.count("select count(*) from audit where case_id = ? and act = 'IDENTITY_DELETED'", id.hex())).isEqualTo(1);
    }

    @Test
    @Tag("S-40")
    void a_backup_of_the_rows_does_not_bring_it_back_not_even_with_all_keys_of_today() {
        var backup = tables.copy(STORED);
        var identity = tables.row("select version, bytes from case_row where case_id = ? and kind = 'IDENTITY'", id.hex());
        officer.does(() -> deleteIdentity.delete(id, Long.MAX_VALUE));
        var today = tables.copy(STORED);

        assertThatThrownBy(() -> officer.does(() -> openedWithKeysOfToday(identity))).hasRootCauseInstanceOf(CannotOpen.class);
        tables.putBack(new Tables.Copy(Map.of(
                "case_row", backup.tables().get("case_row"),
                "payload_chunk", backup.tables().get("payload_chunk"))));
        assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new OpenCaseOutcome.Damaged());
        tables.putBack(today);

        // The age header alone, put back from the key table's own backup, is noticed too.
        tables.putBack(new Tables.Copy(Map.of("key_header", backup.tables().get("key_header"))));
        assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new OpenCaseOutcome.Damaged());
        tables.putBack(today);
        assertThat(officer.does(() -> openCase.open(id))).isInstanceOf(OpenCaseOutcome.Opened.class);
    }

    @Test
    @Tag("S-40")
    void what_may_not_be_logged_is_not_deleted() {
        tables.change("revoke insert on audit from 'amana_triage'@'127.0.0.1'");
        assertThatThrownBy(() -> officer.does(() -> deleteIdentity.delete(id, Long.MAX_VALUE))).isInstanceOf(RuntimeException.class);
        tables.change("grant insert on audit to 'amana_triage'@'127.0.0.1'");

        assertThat(identityRows()).isEqualTo(1);
        assertThat(officer.does(() -> cases.open(id)).reports().getFirst().identityGiven()).isTrue();
    }

    private byte[] openedWithKeysOfToday(Map<String, Object> identity) throws CannotOpen {
        var desk = current.keys(new DeskId("central")).orElseThrow();
        var wrapped = tables.bytes("select bytes from key_case where case_id = ?", id.hex());
        var caseKey = SymmetricKey.of(SealedRow.open(desk.indexKey(), wrapped, id + "/KEY/0/" + desk.generation()));
        var data = id + "/IDENTITY/1/" + identity.get("version");
        return SealedRow.open(caseKey.derive("amana/v1/row/identity"), (byte[]) identity.get("bytes"), data);
    }

    private String manifest() {
        return officer.does(() -> {
            var desk = current.keys(new DeskId("central")).orElseThrow();
            var wrapped = tables.bytes("select bytes from key_case where case_id = ?", id.hex());
            var caseKey = SymmetricKey.of(SealedRow.open(desk.indexKey(), wrapped, id + "/KEY/0/" + desk.generation()));
            var row = tables.row("select version, bytes from case_row where case_id = ? and kind = 'MANIFEST'", id.hex());
            var data = id + "/MANIFEST/0/" + row.get("version");
            return new String(SealedRow.open(caseKey.derive("amana/v1/row/work"), (byte[]) row.get("bytes"), data));
        });
    }

    private byte[] original() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(tables.bytes("select bytes from key_header where item = ? and part = 0", item.hex()));
        tables.rows("select bytes from payload_chunk where item = ? and part = 0 order by number", item.hex())
                .forEach(chunk -> whole.writeBytes((byte[]) chunk.get("bytes")));
        return whole.toByteArray();
    }

    private long identityRows() {
        return tables.count("select count(*) from case_row where case_id = ? and kind = 'IDENTITY'", id.hex());
    }
}
