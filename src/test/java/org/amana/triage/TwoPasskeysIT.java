package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Optional;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.OfficersForTests.Newcomer;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.ChangePasskeys;
import org.amana.triage.officers.ChangePassphrase;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.NewFactor;
import org.amana.triage.officers.Proof;
import org.amana.triage.officers.ResetFactor;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.amana.triage.officers.TotpEnrolment;
import org.amana.triage.officers.passkeys.Authenticators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer whose authenticators have a PRF: with one or two of them, without the application of codes, and without any. */
@InTriage
class TwoPasskeysIT {

    private final Tables tables = new Tables("triage");
    private final InventedAuthenticator first = InventedAuthenticator.withPrf();
    private final InventedAuthenticator second = InventedAuthenticator.withPrf();
    private final Browser browser = new Browser();

    @Inject
    OfficersForTests officers;

    @Inject
    GrantDesk grantDesk;

    @Inject
    ChangePasskeys changePasskeys;

    @Inject
    ChangePassphrase changePassphrase;

    @Inject
    ResetFactor resetFactor;

    @Inject
    NewFactor newFactor;

    @Inject
    Authenticators authenticators;

    @Inject
    SignIn signIn;

    @Inject
    Custody custody;

    private Newcomer officer;

    @BeforeEach
    void anOfficerWithAPasskey() throws Exception {
        officers.everybodyLeaves();
        officer = officers.newcomer("p.key" + tables.count("select count(*) from officer"), Role.TRIAGE);
        officers.as(OF_SOUTH, () -> grantDesk.grant(officer.name(), new DeskId("south"), officers.readOut(officer.name())));
        officers.makeSignInCheap(officer.name(), officer.passphrase());
        var signedIn = (SignedIn) officers.signIn(officer);
        browser.does(() -> officers.begin(signedIn.token()));
        assertThat(added(first, code(), first.prf())).isEqualTo(AccessOutcome.DONE);
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-49")
    void each_of_two_opens_with_the_passphrase_and_no_stolen_row_does() {
        assertThat(added(second, code(), second.prf())).as("by a code").isEqualTo(AccessOutcome.REFUSED);
        assertThat(added(second, touch(first), second.prf())).isEqualTo(AccessOutcome.DONE);
        assertThat(added(InventedAuthenticator.withoutPrf(), touch(second), "")).isEqualTo(AccessOutcome.NO_PRF);

        assertThat(browser.does(() -> changePassphrase.change(
                        officer.passphrase().toCharArray(),
                        officers.codeOf(officer.totp().base32()),
                        "une autre phrase, bien plus longue".toCharArray())))
                .as("the passphrase changed around the passkey")
                .isEqualTo(AccessOutcome.REFUSED);

        var stolen = new ArrayList<>(tables.rows("select wrapped_identity from passkey where officer = ?", officer.name().value()));
        stolen.addAll(tables.rows("select wrapped_identity from officer where name = ?", officer.name().value()));
        assertThat(stolen).hasSize(3).allSatisfy(row -> assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> PassphraseLock.unwrap(officer.passphrase().toCharArray(), (byte[]) row.get("wrapped_identity"))));
        assertThat(signIn(code())).isEqualTo(new Refused());
        assertThat(signIn(new Proof.Touch(first.touched(authenticators.question()), second.prf()))).isEqualTo(new Refused());
        for (var one : new InventedAuthenticator[] {first, second}) {
            var touch = touch(one);
            var signedIn = (SignedIn) signIn(touch);
            assertThat(signedIn.officer().desks()).containsExactly(new DeskId("south"));
            custody.lock(signedIn.token());
            assertThat(signIn(touch)).as("once more").isEqualTo(new Refused());
        }
    }

    @Test
    @Tag("S-49")
    void who_lost_one_of_two_takes_both_away_with_the_other_and_the_code_opens_again() {
        added(second, touch(first), second.prf());

        var removed = browser.does(() -> changePasskeys.removeAll(officer.passphrase().toCharArray(), touch(second)));

        assertThat(removed).isEqualTo(AccessOutcome.DONE);
        assertThat(tables.count("select count(*) from passkey where officer = ?", officer.name().value())).isZero();
        assertThat(signIn(touch(first))).isEqualTo(new Refused());
        custody.lock(((SignedIn) signIn(code())).token());
    }

    @Test
    @Tag("S-44")
    void a_lost_second_factor_is_replaced_with_the_touch_of_the_passkey_and_not_without() throws Exception {
        officers.as(ADMINISTRATOR, () -> resetFactor.ask(officer.name()));
        var handedOver = officers.as(OF_SOUTH, () -> resetFactor.confirm(officer.name())).orElseThrow().shown();
        var fresh = new Newcomer(officer.name(), officer.passphrase(), TotpEnrolment.begin(new SecureRandom()));
        var touch = touch(first);

        assertThat(newFactor.needsTouch(officer.name().value(), handedOver)).isTrue();
        assertThat(accepted(fresh, handedOver, officer.passphrase(), Optional.empty())).isEqualTo(AccessOutcome.TOUCH_MISSING);
        assertThat(accepted(fresh, handedOver, officer.passphrase(), Optional.of(new Proof.Touch(touch(first).answer(), second.prf()))))
                .isEqualTo(AccessOutcome.REFUSED);
        assertThat(accepted(fresh, handedOver, "not the passphrase", Optional.of(touch(first)))).isEqualTo(AccessOutcome.REFUSED);
        assertThat(accepted(fresh, handedOver, officer.passphrase(), Optional.of(touch))).isEqualTo(AccessOutcome.DONE);
        assertThat(accepted(fresh, handedOver, officer.passphrase(), Optional.of(touch(first)))).isEqualTo(AccessOutcome.NO_SUCH_CODE);

        assertThat(signIn(touch)).as("used up").isEqualTo(new Refused());
        browser.does(() -> changePasskeys.removeAll(officer.passphrase().toCharArray(), touch(first)));
        assertThat(signIn(code())).isEqualTo(new Refused());
        custody.lock(((SignedIn) officers.signIn(fresh)).token());
    }

    private AccessOutcome added(InventedAuthenticator authenticator, Proof proof, String prf) {
        var made = authenticator.made(authenticators.invitation(officer.name(), "Somebody New"));
        var outcome = browser.does(() -> changePasskeys.add(officer.passphrase().toCharArray(), proof, made, prf));
        if (outcome == AccessOutcome.DONE) {
            officers.makeTouchCheap(officer, authenticator);
        }
        return outcome;
    }

    private AccessOutcome accepted(Newcomer fresh, String handedOver, String passphrase, Optional<Proof.Touch> touch) {
        return newFactor.accept(
                fresh.name().value(), handedOver, passphrase.toCharArray(), touch, fresh.totp(), officers.codeOf(fresh.totp().base32()));
    }

    private SignInOutcome signIn(Proof proof) {
        return signIn.signIn(officer.name().value(), officer.passphrase().toCharArray(), proof);
    }

    private Proof.Code code() {
        return new Proof.Code(officers.codeOf(officer.totp().base32()));
    }

    private Proof.Touch touch(InventedAuthenticator authenticator) {
        return new Proof.Touch(authenticator.touched(authenticators.question()), authenticator.prf());
    }
}
