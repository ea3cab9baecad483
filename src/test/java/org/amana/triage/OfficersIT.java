package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amana.container.InTriage;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class OfficersIT {

    @Inject
    OfficersForTests officers;

    @Inject
    SignIn signIn;

    @Inject
    Custody custody;

    @Inject
    GrantDesk grantDesk;

    @Inject
    BrowseIndex browseIndex;

    @Inject
    OpenCase openCase;

    @Test
    void name_passphrase_and_code_unlock_the_officers_desks() {
        var outcome = officers.signIn(OF_BOTH);

        assertThat(outcome).isInstanceOf(SignedIn.class);
        var signedIn = (SignedIn) outcome;
        assertThat(signedIn.officer().desks()).containsExactlyInAnyOrder(new DeskId("central"), new DeskId("south"));
        assertThat(custody.keys(new DeskId("south"))).isPresent();
        custody.lock(signedIn.token());
        assertThat(custody.keys(new DeskId("south"))).isEmpty();
    }

    @Test
    @Tag("S-15")
    void wrong_name_passphrase_and_code_are_refused_alike() {
        var right = officers.person(OF_CENTRAL).passphrase();

        assertThat(signIn.signIn("n.alamo", right.toCharArray(), officers.nextCode(OF_CENTRAL))).isEqualTo(new Refused());
        assertThat(signIn.signIn(OF_CENTRAL, "another".toCharArray(), officers.nextCode(OF_CENTRAL))).isEqualTo(new Refused());
        assertThat(signIn.signIn(OF_CENTRAL, right.toCharArray(), "000000")).isEqualTo(new Refused());
        assertThat(signIn.signIn(OF_CENTRAL, right.toCharArray(), (String) null)).isEqualTo(new Refused());
        assertThat(signIn.signIn("' or 1=1", right.toCharArray(), "")).isEqualTo(new Refused());
    }

    @Test
    @Tag("S-15")
    void a_code_opens_once() {
        var code = officers.nextCode(OF_CENTRAL);
        var passphrase = officers.person(OF_CENTRAL).passphrase();

        var first = signIn.signIn(OF_CENTRAL, passphrase.toCharArray(), code);
        var second = signIn.signIn(OF_CENTRAL, passphrase.toCharArray(), code);

        assertThat(first).isInstanceOf(SignedIn.class);
        assertThat(second).isEqualTo(new Refused());
        custody.lock(((SignedIn) first).token());
    }

    @Test
    @Tag("S-15")
    void who_has_the_passphrase_cannot_guess_the_code() {
        var passphrase = officers.person(OF_SOUTH).passphrase();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn.signIn(OF_SOUTH, passphrase.toCharArray(), "00000" + guess)).isEqualTo(new Refused());
        }

        assertThat(officers.signIn(OF_SOUTH)).isEqualTo(new Refused());
        TimeForTests.jump(Duration.ofMinutes(11));
        var later = officers.signIn(OF_SOUTH);

        assertThat(later).isInstanceOf(SignedIn.class);
        custody.lock(((SignedIn) later).token());
    }

    @Test
    @Tag("S-14")
    void ten_idle_minutes_destroy_the_keys() {
        var token = officers.unlock(OF_CENTRAL);
        var keys = custody.keys(new DeskId("central")).orElseThrow();

        TimeForTests.jump(Duration.ofMinutes(9));
        assertThat(custody.touch(token)).isTrue();
        TimeForTests.jump(Duration.ofMinutes(9));
        assertThat(custody.unlocked(token)).isPresent();
        TimeForTests.jump(Duration.ofMinutes(1));

        assertThat(custody.unlocked(token)).isEmpty();
        assertThat(custody.secondsLeft(token)).isZero();
        assertThat(keys.areDestroyed()).isTrue();
    }

    @Test
    @Tag("S-14")
    void a_desk_stays_unlocked_until_its_last_member_locks() {
        var one = officers.unlock(OF_CENTRAL);
        var other = officers.unlock(OF_BOTH);

        custody.lock(one);
        assertThat(custody.keys(new DeskId("central"))).isPresent();
        custody.lock(other);

        assertThat(custody.keys(new DeskId("central"))).isEmpty();
    }

    @Test
    @Tag("S-16")
    void an_administrator_has_no_key_and_may_ask_for_no_case() throws Exception {
        officers.as(ADMINISTRATOR, () -> {
            assertThat(custody.anyoneUnlocked()).isFalse();
            assertThatThrownBy(() -> browseIndex.counts()).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> openCase.open(new CaseId("0".repeat(32)))).isInstanceOf(EJBAccessException.class);
            return null;
        });
    }

    @Test
    @Tag("S-52")
    void a_newcomer_reads_a_desk_only_after_a_member_granted_it() throws Exception {
        var newcomer = officers.newcomer("a.tazi", Role.TRIAGE);

        var before = (SignedIn) officers.signIn(newcomer);
        assertThat(before.officer().desks()).isEmpty();
        custody.lock(before.token());

        assertThat(officers.as(OF_SOUTH, () -> grantDesk.grant(newcomer.name(), new DeskId("central"), officers.readOut(newcomer.name()))))
                .isEqualTo(GrantDesk.GrantOutcome.NOT_POSSIBLE);
        assertThat(officers.as(OF_SOUTH, () -> grantDesk.grant(newcomer.name(), new DeskId("south"), officers.readOut(newcomer.name()))))
                .isEqualTo(GrantDesk.GrantOutcome.GRANTED);
        assertThat(officers.as(OF_SOUTH, () -> grantDesk.grant(new OfficerName(ADMINISTRATOR), new DeskId("south"), officers.readOut(new OfficerName(ADMINISTRATOR)))))
                .isEqualTo(GrantDesk.GrantOutcome.NOT_POSSIBLE);

        var after = (SignedIn) officers.signIn(newcomer);
        assertThat(after.officer().desks()).containsExactly(new DeskId("south"));
        custody.lock(after.token());
    }
}
