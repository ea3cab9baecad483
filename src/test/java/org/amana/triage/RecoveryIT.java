package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.desks.AskRecovery;
import org.amana.triage.desks.AskedRecovery;
import org.amana.triage.desks.ReplaceOutcome;
import org.amana.triage.desks.TakeGrant;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody can open a desk any more: custodians hand it to officers, and nobody else does. */
@InTriage
class RecoveryIT {

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
    KnownDirectory directory;

    @Inject
    AskRecovery askRecovery;

    @Inject
    TakeGrant takeGrant;

    @BeforeEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @AfterEach
    void nobodyIsOfTheseDesksAnyMore() {
        desks.forgetMembers();
    }

    @Test
    @Tag("S-54")
    void when_nobody_can_open_a_desk_the_custodians_hand_it_to_the_officers_who_are_named() throws Exception {
        var desk = desks.founded(OF_CENTRAL);
        var id = cases.admitted(officers.browser(OF_CENTRAL), () -> cases.someone().report(desk.value(), "before everyone was gone"));
        everybodyLeaves();
        tables.change("delete from desk_member where desk = ?", desk.value());

        var asked = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH, OF_BOTH), " the only member died "));
        var file = asked.orElseThrow().file();
        var granted = RecoveryGrant.of(file, desks.recovery(), new SecureRandom()).toJson();

        assertThat(RecoveryRequest.parse(file).reason()).isEqualTo("the only member died");
        assertThat(desks.acts("RECOVERY_ASKED", asked.get().id())).isEqualTo(1);
        assertThat(desks.asAdministrator(() -> takeGrant.take(granted))).isEqualTo(TakeGrant.Outcome.TAKEN);
        assertThat(desks.asAdministrator(() -> takeGrant.take(granted))).isEqualTo(TakeGrant.Outcome.NOT_ASKED);
        assertThat(desks.acts("RECOVERY_GRANTED", asked.get().id())).isEqualTo(1);
        assertThat(tables.value("select granted from recovery_request where id = ?", asked.get().id())).isNull();
        everybodyLeaves();
        assertThat(desks.opened(officers.browser(OF_SOUTH), id)).isPresent();
        assertThat(tables.value("select granted from recovery_request where id = ?", asked.get().id())).isNotNull();
        assertThat(desks.leaves(officers.browser(OF_SOUTH), OF_BOTH, desk)).isEqualTo(ReplaceOutcome.REPLACED);
    }

    @Test
    @Tag("S-54")
    void a_grant_that_was_forged_changed_or_is_too_late_hands_nothing_over() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var asked = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why")).orElseThrow();
        var forged = forged(desk, asked);

        assertThat(desks.asAdministrator(() -> takeGrant.take(new byte[] {1}))).isEqualTo(TakeGrant.Outcome.NOT_A_GRANT);
        assertThat(desks.asAdministrator(() -> takeGrant.take(forged))).isEqualTo(TakeGrant.Outcome.TAKEN);
        everybodyLeaves();
        officers.browser(OF_SOUTH).does(() -> assertThat(custody.keys(desk)).isEmpty());

        var late = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why again")).orElseThrow();
        desks.leaves(officers.browser(OF_BOTH), OF_CENTRAL, desk);
        var granted = RecoveryGrant.of(late.file(), desks.recovery(), new SecureRandom()).toJson();
        assertThat(desks.asAdministrator(() -> takeGrant.take(granted))).isEqualTo(TakeGrant.Outcome.OUTDATED);
    }

    @Test
    @Tag("S-54")
    void a_forged_grant_takes_nothing_from_who_works_there_and_the_true_one_is_still_taken() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_SOUTH);
        var asked = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH, OF_BOTH), "why")).orElseThrow();
        var forged = forged(desk, asked);

        assertThat(desks.asAdministrator(() -> takeGrant.take(forged))).isEqualTo(TakeGrant.Outcome.TAKEN);
        everybodyLeaves();
        officers.browser(OF_SOUTH).does(() -> assertThat(custody.keys(desk)).isPresent());
        everybodyLeaves();
        officers.browser(OF_BOTH).does(() -> assertThat(custody.keys(desk)).isEmpty());

        var granted = RecoveryGrant.of(asked.file(), desks.recovery(), new SecureRandom()).toJson();
        assertThat(desks.asAdministrator(() -> takeGrant.take(granted))).isEqualTo(TakeGrant.Outcome.TAKEN);
        everybodyLeaves();
        officers.browser(OF_BOTH).does(() -> assertThat(custody.keys(desk)).isPresent());
        assertThat(tables.count("select count(*) from granted_seal where desk = ? and officer = ?", desk.value(), OF_BOTH)).isZero();
        everybodyLeaves();
        officers.browser(OF_SOUTH).does(() -> assertThat(custody.keys(desk)).isPresent());
        assertThat(desks.asAdministrator(() -> takeGrant.take(forged(desk, asked)))).isEqualTo(TakeGrant.Outcome.NOT_ASKED);
    }

    @Test
    @Tag("S-54")
    void who_asks_again_in_the_same_words_asks_anew() {
        var desk = desks.founded(OF_CENTRAL);

        var first = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why")).orElseThrow();
        var second = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why")).orElseThrow();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(desks.acts("RECOVERY_ASKED", first.id())).isEqualTo(1);
        assertThat(desks.acts("RECOVERY_ASKED", second.id())).isEqualTo(1);
    }

    @Test
    @Tag("S-54")
    void the_auditor_reads_beside_the_row_why_it_was_asked() throws Exception {
        var desk = desks.founded(OF_CENTRAL);
        var auditor = officers.newcomer("r.audit" + tables.count("select count(*) from officer"), Role.AUDITOR);
        desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "everyone of this desk fell ill"));

        var reader = new Browser();
        reader.does(() -> officers.begin(((SignedIn) officers.signIn(auditor)).token()));

        assertThat(page(reader, "audit.xhtml?act=RECOVERY_ASKED")).contains("everyone of this desk fell ill");
    }

    @Test
    @Tag("S-53")
    void who_has_not_come_since_the_grant_is_named_when_the_keys_are_replaced() throws Exception {
        var desk = desks.founded(OF_CENTRAL);
        var asked = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH, OF_BOTH), "why")).orElseThrow();
        var granted = RecoveryGrant.of(asked.file(), desks.recovery(), new SecureRandom()).toJson();
        desks.asAdministrator(() -> takeGrant.take(granted));
        var recovered = officers.browser(OF_SOUTH);
        var absent = officers.person(OF_BOTH).displayName();
        assertThat(page(recovered, "desks.xhtml")).contains("pas encore ouvert");

        var told = recovered.posts("desk-act", "act=leave&sure=yes&officer=" + OF_CENTRAL + "&desk=" + desk);

        assertThat(told.statusCode()).isEqualTo(303);
        var address = told.headers().firstValue("Location").orElseThrow();
        assertThat(page(recovered, address.substring(address.indexOf("desks.xhtml"))))
                .containsPattern("(?s)n’ont plus rien du bureau[^<]*" + Pattern.quote(absent));
        everybodyLeaves();
        officers.browser(OF_BOTH).does(() -> assertThat(custody.keys(desk)).isEmpty());
    }

    private static String page(Browser reader, String address) {
        return new String(reader.gets(address).body(), StandardCharsets.UTF_8);
    }

    /** What one administrator can make up. */
    private byte[] forged(DeskId desk, AskedRecovery asked) throws Exception {
        var own = Identity.generate(new SecureRandom());
        var sealed = RecoveryRequest.parse(asked.file()).officers().stream()
                .map(officer -> new RecoveryGrant.Sealed(
                        officer.name(), AgeFile.seal(own.exportSeed(), List.of(officer.recipient()), new SecureRandom())))
                .toList();
        return new RecoveryGrant(directory.directory().deployment(), desk.value(), asked.id(), sealed).toJson();
    }

    @Test
    @Tag("S-54")
    void asking_takes_a_reason_and_officers_who_may_read() {
        desks.asAdministrator(() -> {
            var central = new DeskId("central");
            assertThat(askRecovery.ask(central, DesksForTests.people(OF_CENTRAL), " ")).isEmpty();
            assertThat(askRecovery.ask(central, DesksForTests.people(OF_CENTRAL), "x".repeat(501))).isEmpty();
            assertThat(askRecovery.ask(central, List.of(), "why")).isEmpty();
            assertThat(askRecovery.ask(central, DesksForTests.people(ADMINISTRATOR), "why")).isEmpty();
            assertThat(askRecovery.ask(central, DesksForTests.people("nobody.here"), "why")).isEmpty();
            assertThat(askRecovery.ask(new DeskId("nowhere"), DesksForTests.people(OF_CENTRAL), "why")).isEmpty();
            return null;
        });
        assertThatThrownBy(() -> officers.browser(OF_CENTRAL).does(() -> askRecovery.ask(new DeskId("central"), List.of(), "why")))
                .isInstanceOf(EJBAccessException.class);
    }
}
