package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.Identity;
import org.amana.sealing.SecretDestroyed;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskSession;
import org.amana.triage.custody.Role;
import org.amana.triage.desks.ReplaceDeskKeys;
import org.amana.triage.desks.ReplaceOutcome;
import org.amana.triage.officers.CloseOfficer;
import org.amana.triage.officers.GrantDesk.GrantOutcome;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.SignInOutcome;
import org.amana.triage.officers.SignInOutcome.Busy;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who joins a desk gets its key, who leaves gets nothing more, and nothing is lost meanwhile. */
@InTriage
class DeskKeysIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    DesksForTests desks;

    @Inject
    Custody custody;

    @Inject
    DeskSession session;

    @Inject
    CloseOfficer closeOfficer;

    @Inject
    AddNote addNote;

    @Inject
    DownloadFile downloadFile;

    @Inject
    GrantDesk grantDesk;

    @Inject
    ReplaceDeskKeys replaceDeskKeys;

    @BeforeEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @AfterEach
    void nobodyIsOfTheseDesksAnyMore() {
        desks.forgetMembers();
    }

    @Test
    @Tag("S-52")
    void a_colleague_joins_only_after_the_end_of_their_fingerprint_was_read_out() {
        var desk = desks.founded(OF_CENTRAL);
        var member = officers.browser(OF_CENTRAL);
        var colleague = new OfficerName(OF_SOUTH);

        assertThat(member.does(() -> grantDesk.grant(colleague, desk, ""))).isEqualTo(GrantOutcome.OTHER_FINGERPRINT);
        assertThat(member.does(() -> grantDesk.grant(colleague, desk, officers.readOut(OF_BOTH)))).isEqualTo(GrantOutcome.OTHER_FINGERPRINT);
        assertThat(member.does(() -> grantDesk.grant(colleague, desk, officers.readOut(OF_SOUTH)))).isEqualTo(GrantOutcome.GRANTED);
        assertThat(member.does(() -> grantDesk.grant(colleague, desk, officers.readOut(OF_SOUTH)))).isEqualTo(GrantOutcome.ALREADY_MEMBER);

        officers.browser(OF_SOUTH).does(() -> assertThat(custody.keys(desk)).isPresent());
    }

    @Test
    @Tag("S-53")
    void who_leaves_is_locked_out_at_once_and_for_good_while_all_else_goes_on() {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var leaver = officers.browser(OF_CENTRAL);
        var stays = officers.browser(OF_BOTH);
        var file = "an attachment".repeat(2000).getBytes(StandardCharsets.UTF_8);
        var old = cases.admitted(stays, () -> cases.someone().report(desk.value(), "before the change", file));
        var keys = custody.keys(desk).orElseThrow();
        assertThat(desks.opened(leaver, old)).isPresent();

        assertThat(desks.leaves(stays, OF_CENTRAL, desk)).isEqualTo(ReplaceOutcome.REPLACED);

        assertThatThrownBy(() -> keys.identity().exportSeed()).isInstanceOf(SecretDestroyed.class);
        assertThat(desks.opened(leaver, old)).isEmpty();
        DesksForTests.waitUntil(() -> desks.acts("DESK_REWRAPPED", desk + "/2") == 1);
        assertThat(desks.acts("DESK_LEFT", desk + "/" + OF_CENTRAL)).isEqualTo(1);
        assertThat(desks.acts("DESK_KEYS_REPLACED", desk + "/2")).isEqualTo(1);
        var view = desks.opened(stays, old).orElseThrow();
        var item = view.files().getFirst().item();
        assertThat(stays.does(() -> downloadFile.download(old, item, "a1"))).isInstanceOf(DownloadOutcome.Ready.class);
        assertThat(underFormerKeys(desk)).isZero();
        assertThat(tables.value("select index_key from desk_former where desk = ?", desk.value())).isNull();

        everybodyLeaves();
        officers.browser(OF_CENTRAL).does(() -> assertThat(custody.keys(desk)).isEmpty());
        assertThat(desks.opened(officers.browser(OF_BOTH), old)).isPresent();
    }

    @Test
    @Tag("S-53")
    void who_signs_in_while_they_are_shown_out_gets_neither_the_old_nor_the_new_keys() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);

        var outcome = signsInWhile(officers.person(OF_CENTRAL).name(), new DeskId("central"), () -> officers.signIn(OF_CENTRAL), () -> {
            assertThat(desks.leaves(stays, OF_CENTRAL, desk)).isEqualTo(ReplaceOutcome.REPLACED);
        });

        assertThat(outcome).isEqualTo(new Busy());
        assertThat(custody.keys(desk)).isPresent();
        var leaver = (SignedIn) officers.signIn(OF_CENTRAL);
        assertThat(leaver.officer().desks()).contains(new DeskId("central")).doesNotContain(desk);
        custody.lock(leaver.token());
    }

    @Test
    @Tag("S-53")
    void nor_when_who_stays_has_locked_before_the_sign_in_goes_on() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);

        var outcome = signsInWhile(officers.person(OF_CENTRAL).name(), new DeskId("central"), () -> officers.signIn(OF_CENTRAL), () -> {
            assertThat(desks.leaves(stays, OF_CENTRAL, desk)).isEqualTo(ReplaceOutcome.REPLACED);
            stays.does(session::end);
        });

        assertThat(outcome).isEqualTo(new Busy());
        assertThat(custody.unlockedDesks()).isEmpty();
    }

    @Test
    @Tag("S-45")
    void who_signs_in_while_they_are_closed_gets_no_keys() throws Exception {
        var desk = desks.founded(OF_CENTRAL);
        var newcomer = officers.newcomer("k.race" + tables.count("select count(*) from officer"), Role.TRIAGE);
        officers.browser(OF_CENTRAL)
                .does(() -> assertThat(grantDesk.grant(newcomer.name(), desk, officers.readOut(newcomer.name()))).isEqualTo(GrantOutcome.GRANTED));
        everybodyLeaves();

        var outcome = signsInWhile(newcomer.name(), desk, () -> officers.signIn(newcomer), () ->
                desks.asAdministrator(() -> assertThat(closeOfficer.close(newcomer.name())).isTrue()));

        assertThat(outcome).isEqualTo(new Busy());
        assertThat(custody.unlockedDesks()).isEmpty();
        assertThat(officers.signIn(newcomer)).isEqualTo(new Refused());
        var page = new String(officers.browser(OF_CENTRAL).gets("desks.xhtml").body(), StandardCharsets.UTF_8);
        assertThat(page).contains("toujours la clé qui était aussi la sienne");
        assertThat(page).contains(tables.value("select recipient from desk where id = ?", desk.value()).toString());
    }

    /** Holds a sign-in between what it read and what it unlocks: it waits to be vouched for anew at a desk of theirs. */
    private SignInOutcome signsInWhile(OfficerName who, DeskId at, Callable<SignInOutcome> signsIn, Runnable meanwhile) throws Exception {
        tables.change("update desk_member set voucher = null where desk = ? and officer = ?", at.value(), who.value());
        try (var other = Executors.newSingleThreadExecutor();
                var connection = tables.connection();
                var hold = connection.prepareStatement("select * from desk_member where desk = ? and officer = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, at.value());
            hold.setString(2, who.value());
            hold.executeQuery();
            var signingIn = other.submit(() -> new Browser().does(signsIn));
            DesksForTests.waitUntil(() -> tables.count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") >= 1);
            meanwhile.run();
            connection.rollback();
            return signingIn.get();
        }
    }

    @Test
    @Tag("S-53")
    void no_report_in_flight_is_lost_while_two_keys_of_a_desk_are_valid() {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var early = cases.someone();
        var late = cases.someone();
        var stays = officers.browser(OF_BOTH);
        desks.leaves(stays, OF_CENTRAL, desk);

        var whileUnsigned = cases.admitted(stays, () -> early.report(desk.value(), "sealed before"));
        everybodyLeaves();
        desks.signNext();
        everybodyLeaves();
        var again = officers.browser(OF_BOTH);
        var stillFormer = cases.admitted(again, () -> late.report(desk.value(), "sealed to the former, sent late"));
        var toTheNew = cases.admitted(again, () -> cases.someone().report(desk.value(), "sealed to the new one"));

        assertThat(List.of(whileUnsigned, stillFormer, toTheNew))
                .allSatisfy(id -> assertThat(desks.opened(again, id).orElseThrow().reports()).hasSize(1));
        assertThat(underFormerKeys(desk)).isZero();
    }

    @Test
    @Tag("S-53")
    void of_two_who_replace_the_keys_at_once_one_is_told_that_it_was_done() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH, OF_SOUTH);
        var one = officers.browser(OF_CENTRAL);
        var other = officers.browser(OF_BOTH);

        ReplaceOutcome first;
        ReplaceOutcome second;
        try (var both = Executors.newFixedThreadPool(2);
                var connection = tables.connection();
                var hold = connection.prepareStatement("select * from desk where id = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, desk.value());
            hold.executeQuery();
            var ones = both.submit(() -> desks.leaves(one, OF_SOUTH, desk));
            var others = both.submit(() -> desks.leaves(other, OF_SOUTH, desk));
            DesksForTests.waitUntil(() -> tables.count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") >= 2);
            connection.rollback();
            first = ones.get();
            second = others.get();
        }

        assertThat(List.of(first, second)).containsExactlyInAnyOrder(ReplaceOutcome.REPLACED, ReplaceOutcome.CHANGED_MEANWHILE);
        assertThat(tables.count("select generation from desk where id = ?", desk.value())).isEqualTo(2);
        assertThat(tables.count("select count(*) from desk_member where desk = ?", desk.value())).isEqualTo(2);
    }

    @Test
    @Tag("S-53")
    void what_a_crash_leaves_under_the_former_key_still_opens_and_is_finished_at_the_next_unlock() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < 3; i++) {
            var told = "case " + i;
            ids.add(cases.admitted(stays, () -> cases.someone().report(desk.value(), told)));
        }
        ids.sort(Comparator.comparing(CaseId::hex));

        try (var connection = tables.connection();
                var hold = connection.prepareStatement("select * from case_file where id = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, ids.get(1).hex());
            hold.executeQuery();
            desks.leaves(stays, OF_CENTRAL, desk);
            DesksForTests.waitUntil(() -> generation(ids.get(0)) == 2);
            // As far as the keys go, this is a crash: they are gone in the middle of the work.
            everybodyLeaves();
            connection.rollback();
        }
        DesksForTests.waitUntil(() -> tables.count("select count(*) from information_schema.innodb_trx") == 0);
        assertThat(List.of(generation(ids.get(0)), generation(ids.get(1)), generation(ids.get(2)))).containsExactly(2L, 1L, 1L);

        var again = officers.browser(OF_BOTH);
        assertThat(desks.opened(again, ids.get(2))).isPresent();
        assertThat(again.does(() -> addNote.add(ids.get(1), "worked on meanwhile"))).isNotNull();

        DesksForTests.waitUntil(() -> desks.acts("DESK_REWRAPPED", desk + "/2") == 1);
        assertThat(ids).allSatisfy(id -> assertThat(desks.opened(again, id)).isPresent());
        assertThat(underFormerKeys(desk)).isZero();
    }

    @Test
    @Tag("S-53")
    void a_former_identity_that_somebody_kept_opens_nothing_in_a_later_copy_of_the_database() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);
        var id = cases.admitted(stays, () -> cases.someone().report(desk.value(), "old case", new byte[20_000]));
        var keys = custody.keys(desk).orElseThrow();
        var kept = EveryKey.noneOfTheServer().and(keys.identity().exportSeed()).and(keys.indexKey().export());
        assertThat(kept.opens(tables)).contains("payload_chunk.bytes");

        desks.leaves(stays, OF_CENTRAL, desk);
        DesksForTests.waitUntil(() -> desks.acts("DESK_REWRAPPED", desk + "/2") == 1);

        assertThat(kept.opens(tables)).isEmpty();
        assertThat(desks.opened(stays, id)).isPresent();
    }

    @Test
    @Tag("S-53")
    void what_was_in_flight_while_the_keys_were_replaced_opens_with_a_kept_identity_no_more_once_it_is_filed() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);
        var known = cases.someone();
        var late = cases.someone();
        var old = cases.admitted(stays, () -> known.report(desk.value(), "filed before"));
        var keys = custody.keys(desk).orElseThrow();
        var kept = EveryKey.noneOfTheServer().and(keys.identity().exportSeed()).and(keys.indexKey().export());
        desks.leaves(stays, OF_CENTRAL, desk);
        DesksForTests.waitUntil(() -> desks.acts("DESK_REWRAPPED", desk + "/2") == 1);

        var fresh = cases.admitted(stays, () -> {
            known.message(desk.value(), "sealed to the former identity", false, new byte[20_000]);
            return late.report(desk.value(), "sealed to it too", new byte[20_000]);
        });

        assertThat(desks.opened(stays, old).orElseThrow().files()).hasSize(1);
        assertThat(desks.opened(stays, fresh).orElseThrow().files()).hasSize(1);
        assertThat(kept.opens(tables)).isEmpty();
        everybodyLeaves();
        var again = officers.browser(OF_BOTH);
        var item = desks.opened(again, fresh).orElseThrow().files().getFirst().item();
        assertThat(again.does(() -> downloadFile.download(fresh, item, "a1"))).isInstanceOf(DownloadOutcome.Ready.class);
    }

    @Test
    @Tag("S-52")
    void who_puts_a_recipient_of_their_own_into_the_database_is_handed_no_new_key() {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var stays = officers.browser(OF_BOTH);
        var real = tables.value("select recipient from officer where name = ?", OF_CENTRAL);
        tables.change("update officer set recipient = ? where name = ?", Identity.generate(new SecureRandom()).recipient().encoded(), OF_CENTRAL);

        try {
            assertThat(stays.does(() -> replaceDeskKeys.replace(desk, Optional.empty())).outcome()).isEqualTo(ReplaceOutcome.REPLACED);
        } finally {
            tables.change("update officer set recipient = ? where name = ?", real, OF_CENTRAL);
        }

        assertThat(tables.rows("select officer from desk_member where desk = ?", desk.value()))
                .extracting(row -> row.get("officer"))
                .containsExactly(OF_BOTH);
    }

    @Test
    @Tag("S-53")
    void keys_put_into_the_database_that_the_former_ones_do_not_vouch_for_unlock_nothing() {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        desks.leaves(officers.browser(OF_BOTH), OF_CENTRAL, desk);
        everybodyLeaves();
        tables.change("update desk set voucher = ? where id = ?", new byte[32], desk.value());

        officers.browser(OF_BOTH).does(() -> assertThat(custody.keys(desk)).isEmpty());
    }

    @Test
    void nobody_shows_themselves_out_and_nobody_leaves_a_desk_they_are_not_of() {
        var desk = desks.founded(OF_CENTRAL);
        var member = officers.browser(OF_CENTRAL);

        assertThat(desks.leaves(member, OF_CENTRAL, desk)).isEqualTo(ReplaceOutcome.NOT_ONESELF);
        assertThat(desks.leaves(member, OF_SOUTH, desk)).isEqualTo(ReplaceOutcome.NOT_POSSIBLE);
        assertThat(desks.leaves(officers.browser(OF_SOUTH), OF_CENTRAL, desk)).isEqualTo(ReplaceOutcome.NOT_POSSIBLE);
        assertThat(tables.count("select generation from desk where id = ?", desk.value())).isEqualTo(1);
    }

    private long underFormerKeys(DeskId desk) {
        return tables.count(
                "select count(*) from key_index i join key_case k using (case_id) join desk d on d.id = i.desk"
                        + " where d.id = ? and (i.generation < d.generation or k.generation < d.generation)",
                desk.value());
    }

    private long generation(CaseId id) {
        return tables.count("select generation from key_case where case_id = ?", id.hex());
    }
}
