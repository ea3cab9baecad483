package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.desks.AskRecovery;
import org.amana.triage.desks.ReplaceOutcome;
import org.amana.triage.desks.TakeGrant;
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
        everybodyLeaves();
        assertThat(desks.opened(officers.browser(OF_SOUTH), id)).isPresent();
        assertThat(desks.leaves(officers.browser(OF_SOUTH), OF_BOTH, desk)).isEqualTo(ReplaceOutcome.REPLACED);
    }

    @Test
    @Tag("S-54")
    void a_grant_that_was_forged_changed_or_is_too_late_hands_nothing_over() throws Exception {
        var desk = desks.founded(OF_CENTRAL, OF_BOTH);
        var own = Identity.generate(new SecureRandom());
        var asked = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why")).orElseThrow();
        var recipient = RecoveryRequest.parse(asked.file()).officers().getFirst().recipient();
        var forged = new RecoveryGrant(
                directory.directory().deployment(),
                desk.value(),
                asked.id(),
                List.of(new RecoveryGrant.Sealed(OF_SOUTH, AgeFile.seal(own.exportSeed(), List.of(recipient), new SecureRandom()))));

        assertThat(desks.asAdministrator(() -> takeGrant.take(new byte[] {1}))).isEqualTo(TakeGrant.Outcome.NOT_A_GRANT);
        assertThat(desks.asAdministrator(() -> takeGrant.take(forged.toJson()))).isEqualTo(TakeGrant.Outcome.TAKEN);
        everybodyLeaves();
        officers.browser(OF_SOUTH).does(() -> assertThat(custody.keys(desk)).isEmpty());

        var late = desks.asAdministrator(() -> askRecovery.ask(desk, DesksForTests.people(OF_SOUTH), "why again")).orElseThrow();
        desks.leaves(officers.browser(OF_BOTH), OF_CENTRAL, desk);
        var granted = RecoveryGrant.of(late.file(), desks.recovery(), new SecureRandom()).toJson();
        assertThat(desks.asAdministrator(() -> takeGrant.take(granted))).isEqualTo(TakeGrant.Outcome.OUTDATED);
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
