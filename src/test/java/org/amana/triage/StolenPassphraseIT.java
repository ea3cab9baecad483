package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.SealedRow;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.casefile.destruction.DestroyCase;
import org.amana.triage.casefile.destruction.ProposeDestruction;
import org.amana.triage.desks.AskRecovery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody outside has an officer's passphrase and second factor, and knows every id of the other desk. */
@InTriage
@Tag("S-56")
class StolenPassphraseIT {

    private static final String OF_THE_OTHER_DESK = "nothing for the central desk";
    private static final List<String> BUTTONS =
            List.of("SAVE", "NOTE", "ANSWER", "UNMASK", "DELETE_IDENTITY", "PROPOSE_END", "DECLINE_END", "DESTROY");

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    DesksForTests desks;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    ChangeCase changeCase;

    @Inject
    ProposeDestruction propose;

    @Inject
    DestroyCase destroyCase;

    @Inject
    AskRecovery askRecovery;

    private final Browser attacker = new Browser();
    private CaseId own;
    private CaseId other;
    private CaseId destroyed;
    private ItemId ownItem;
    private ItemId otherItem;
    private long before;

    @BeforeEach
    void aCaseOfEachDeskAndOneThatTheOtherDestroyed() throws Exception {
        officers.everybodyLeaves();
        cases.forgetEverything();
        var colleague = officers.browser(OF_SOUTH);
        var file = Sender.bytes("a photo of the south");
        other = cases.admitted(colleague, () -> otherItem = cases.someone().report("south", told(OF_THE_OTHER_DESK), file));
        destroyed = cases.admitted(colleague, () -> cases.someone().report("south", "destroyed"));
        colleague.does(() -> {
            addNote.add(other, OF_THE_OTHER_DESK);
            answerReporter.answer(other, Long.MAX_VALUE, Language.FR, OF_THE_OTHER_DESK);
            for (var state : List.of(CaseState.TRIAGE, CaseState.NOT_MANDATE, CaseState.CLOSED)) {
                changeCase.setState(destroyed, Long.MAX_VALUE, state);
            }
            return null;
        });
        officers.browser(OF_BOTH).does(() -> propose.propose(destroyed, Long.MAX_VALUE, DestructionReason.DUPLICATE));
        colleague.does(() -> destroyCase.confirm(destroyed));
        own = cases.admitted(officers.browser(OF_CENTRAL), () -> ownItem = cases.someone()
                .report("central", told("for the central desk"), Sender.bytes("a photo")));
        officers.everybodyLeaves();
        before = tables.count("select max(seq) from audit");
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
        cases.forgetEverything();
    }

    @Test
    void it_opens_what_the_officers_desk_holds_and_every_opening_is_in_the_log() {
        signsIn();

        assertThat(text(attacker.gets("inbox.xhtml?tab=ALL").body())).contains(own.reference()).contains("id=" + own.hex());
        assertThat(page(own)).contains("for the central desk").doesNotContain("a cousin");
        var unmasking = PageForm.of(page(own), "case").fill("reason", "curiosity").press("unmask");
        assertThat(text(attacker.posts("case.xhtml", unmasking).body())).contains("a cousin");
        var photo = attacker.posts("original", "id=" + own + "&file=" + ownItem + "/a1");
        assertThat(text(photo.body())).isEqualTo("a photo");
        assertThat(attacker.posts("case-file", "id=" + own + "&sure.export=yes").statusCode()).isEqualTo(200);

        assertThat(logged("SIGNED_IN", "FIRST_OPENED", "OPENED", "UNMASKED", "DOWNLOADED", "CASE_EXPORTED"))
                .startsWith("SIGNED_IN ", "FIRST_OPENED " + own, "OPENED " + own, "UNMASKED " + own)
                .endsWith("DOWNLOADED " + own, "CASE_EXPORTED " + own);
    }

    @Test
    void it_opens_nothing_of_another_desk_by_any_address_or_form_and_changes_nothing_there() throws Exception {
        var reason = "a reason that only the south may read";
        desks.asAdministrator(() -> askRecovery.ask(new DeskId("south"), DesksForTests.people(OF_SOUTH), reason));
        officers.everybodyLeaves();
        signsIn();
        var form = PageForm.of(page(own), "case").body();
        var stored = stored();

        var answers = new ArrayList<String>();
        for (var address : List.of("case.xhtml?id=" + other, "case.xhtml?id=" + destroyed, "audit.xhtml")) {
            assertThat(attacker.gets(address).statusCode()).as(address).isIn(403, 404);
        }
        for (var address : List.of(
                "inbox.xhtml?tab=ALL", "inbox.xhtml?tab=ALL&reference=" + other.reference(), "certificates.xhtml",
                "certificates.xhtml?id=" + destroyed, "desks.xhtml", "officers.xhtml", "case.xhtml?id=" + other)) {
            answers.add(text(attacker.gets(address).body()));
        }
        assertThat(answers.getFirst()).contains("id=" + own.hex()).doesNotContain(other.hex(), other.reference());
        for (var button : BUTTONS) {
            var forged = form.replace(own.hex(), other.hex()) + "&note=x&answer=x&reason=x&why=DUPLICATE&sure.identity=yes"
                    + "&sure.propose=yes&sure.destroy=yes&act=" + button;
            answers.add(refused("case.xhtml", forged));
        }
        for (var id : List.of(other, own)) {
            answers.add(refused("original", "id=" + id + "&file=" + otherItem + "/a1"));
        }
        answers.add(refused("original", "id=" + other + "&file=" + ownItem + "/a1"));
        answers.add(refused("case-file", "id=" + other + "&sure.export=yes"));
        answers.add(refused("certificate-file", "id=" + destroyed));
        answers.add(refused("log-file", "file=log"));
        attacker.posts("desk-act", "act=grant&desk=south&officer=" + OF_CENTRAL + "&end=" + officers.readOut(OF_CENTRAL));
        attacker.posts("desk-act", "act=leave&desk=south&officer=" + OF_SOUTH + "&sure=yes");
        attacker.posts("desk-file", "act=ask&desk=south&officer=" + OF_CENTRAL + "&reason=x");

        assertThat(answers).noneMatch(page -> page.contains(OF_THE_OTHER_DESK)
                || page.contains(destroyed.reference())
                || page.contains(reason)
                || page.matches("(?s).*<td>.*" + Pattern.quote(other.reference()) + ".*"));
        assertThat(stored()).isEqualTo(stored);
        assertThat(logged()).noneMatch(line -> line.contains(other.hex()) || line.contains(destroyed.hex()));
    }

    @Test
    void with_a_copy_of_the_database_it_unwraps_the_keys_of_the_officers_desk_and_no_others() throws Exception {
        var passphrase = officers.person(OF_CENTRAL).passphrase();
        assertThat(tables.rows("select name, wrapped_identity from officer"))
                .filteredOn(row -> isOpened(passphrase, (byte[]) row.get("wrapped_identity")))
                .extracting(row -> row.get("name"))
                .containsExactly(OF_CENTRAL);
        var identity = PassphraseLock.unwrap(
                passphrase.toCharArray(), tables.bytes("select wrapped_identity from officer where name = ?", OF_CENTRAL));
        var keys = new EveryKey(List.of(identity)).and(Arrays.copyOf(officers.person(OF_CENTRAL).totpSecret(), 32));
        var members = keys.opened(tables.rows("select desk, officer, identity from desk_member"));
        assertThat(members).extracting(row -> row.get("desk") + " " + row.get("officer")).containsExactly("central " + OF_CENTRAL);

        var desk = Identity.fromSeed(AgeFile.open((byte[]) members.getFirst().get("identity"), identity));
        keys.and(desk.exportSeed());
        assertThat(opened(keys, "id", "select id, index_key from desk")).containsExactly("central");
        assertThat(opened(keys, "desk", "select desk, identity from desk_former")).isSubsetOf("central");
        assertThat(keys.openedParts(tables)).containsExactly(ownItem.hex());

        var indexKey = SymmetricKey.of(AgeFile.open(tables.bytes("select index_key from desk where id = 'central'"), desk));
        keys.and(indexKey.export());
        assertThat(opened(keys, "desk", "select * from key_index")).containsExactly("central");
        assertThat(opened(keys, "case_id", "select * from key_case")).containsExactly(own.hex());

        var generation = tables.value("select generation from key_case where case_id = ?", own.hex());
        keys.and(SealedRow.open(
                indexKey, tables.bytes("select bytes from key_case where case_id = ?", own.hex()), own + "/KEY/0/" + generation));
        assertThat(opened(keys, "case_id", "select * from case_row")).containsExactly(own.hex());
        assertThat(tables.count("select count(distinct case_id) from case_row")).isEqualTo(2);
    }

    private void signsIn() {
        var answer = attacker.signsIn(OF_CENTRAL, officers.person(OF_CENTRAL).passphrase(), officers.nextCode(OF_CENTRAL));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/inbox.xhtml");
    }

    private String page(CaseId id) {
        return text(attacker.gets("case.xhtml?lang=en&id=" + id).body());
    }

    private String refused(String address, String form) {
        var answer = attacker.posts(address, form);
        assertThat(answer.statusCode()).as(address + "?" + form).isIn(403, 404);
        return text(answer.body());
    }

    private List<String> logged(String... acts) {
        return tables.rows("select act, case_id from audit where seq > ? and officer = ? order by seq", before, OF_CENTRAL).stream()
                .filter(row -> acts.length == 0 || List.of(acts).contains(row.get("act")))
                .map(row -> row.get("act") + " " + (row.get("case_id") == null ? "" : row.get("case_id")))
                .toList();
    }

    /** All that the other desk has, and all that lies around it. */
    private List<Map<String, Object>> stored() {
        return tables.rows("checksum table " + String.join(", ", tables.names().stream()
                .filter(table -> !table.startsWith("audit"))
                .map(table -> "amana_triage." + table)
                .toList()));
    }

    private TreeSet<String> opened(EveryKey keys, String column, String sql) {
        var found = new TreeSet<String>();
        keys.opened(tables.rows(sql)).forEach(row -> found.add((String) row.get(column)));
        return found;
    }

    private static boolean isOpened(String passphrase, byte[] wrapped) {
        try (var identity = PassphraseLock.unwrap(passphrase.toCharArray(), wrapped)) {
            return true;
        } catch (CannotOpen wrong) {
            return false;
        }
    }

    private static Map<String, List<String>> told(String narrative) {
        return Map.of("narrative", List.of(narrative), "contact_details", List.of("a cousin"));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
