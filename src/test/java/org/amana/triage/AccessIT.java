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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.triage.OfficersForTests.Newcomer;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.ChangePassphrase;
import org.amana.triage.officers.CloseOfficer;
import org.amana.triage.officers.FirstSignIn;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.InviteOfficer;
import org.amana.triage.officers.InviteOutcome.Invited;
import org.amana.triage.officers.InviteOutcome.NameTaken;
import org.amana.triage.officers.InviteOutcome.NotAName;
import org.amana.triage.officers.NewFactor;
import org.amana.triage.officers.ResetFactor;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.amana.triage.officers.TotpEnrolment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How officers come, change what they open with, lose it, and leave. */
@InTriage
class AccessIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DeskId SOUTH = new DeskId("south");

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    InviteOfficer inviteOfficer;

    @Inject
    FirstSignIn firstSignIn;

    @Inject
    ChangePassphrase changePassphrase;

    @Inject
    ResetFactor resetFactor;

    @Inject
    NewFactor newFactor;

    @Inject
    CloseOfficer closeOfficer;

    @Inject
    GrantDesk grantDesk;

    @Inject
    Custody custody;

    @Test
    @Tag("S-43")
    void a_code_is_kept_as_a_hash_opens_once_and_not_for_ever() throws Exception {
        var invited = invite("d.once");
        var newcomer = newcomer(invited);

        assertThat(tables.count("select count(*) from invitation where hex(code_hash) like concat('%', hex(?), '%')", invited.code().shown()))
                .isZero();
        assertThat(officers.accept(newcomer, "wrong-" + invited.code().shown())).isEqualTo(AccessOutcome.NO_SUCH_CODE);
        assertThat(officers.accept(newcomer, invited.code().shown().toUpperCase().replace('-', ' '))).isEqualTo(AccessOutcome.DONE);
        assertThat(officers.accept(newcomer, invited.code().shown())).isEqualTo(AccessOutcome.NO_SUCH_CODE);

        var late = invite("d.late");
        TimeForTests.jump(Duration.ofDays(3));
        assertThat(officers.accept(newcomer(late), late.code().shown())).isEqualTo(AccessOutcome.NO_SUCH_CODE);
        assertThat(firstSignIn.displayName("d.late", late.code().shown())).isEmpty();
    }

    @Test
    @Tag("S-43")
    void a_role_that_there_is_not_invites_nobody() {
        var administrator = officers.browser(ADMINISTRATOR);
        var page = new String(administrator.gets("officers.xhtml?lang=en").body(), StandardCharsets.UTF_8);

        var answer = administrator.posts(
                "officers.xhtml",
                PageForm.of(page, "invite").fill("display", "Nobody").fill("name", "d.norole").fill("role", "EMPEROR").press("make"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Choose a role from the list.", "d.norole");
        assertThat(tables.count("select count(*) from invitation where name = 'd.norole'")).isZero();
    }

    @Test
    @Tag("S-43")
    void an_invitation_that_was_withdrawn_or_replaced_opens_nothing() throws Exception {
        var first = invite("d.twice");
        var second = invite("d.twice");
        assertThat(officers.accept(newcomer(first), first.code().shown())).isEqualTo(AccessOutcome.NO_SUCH_CODE);
        assertThat(firstSignIn.displayName("d.twice", second.code().shown())).contains("Somebody");

        officers.browser(ADMINISTRATOR).does(() -> inviteOfficer.withdraw(second.name()));

        assertThat(officers.accept(newcomer(second), second.code().shown())).isEqualTo(AccessOutcome.NO_SUCH_CODE);
    }

    @Test
    void only_an_administrator_invites_and_no_name_is_given_twice() throws Exception {
        assertThatThrownBy(() -> officers.as(OF_CENTRAL, () -> inviteOfficer.invite("d.no", "No", Role.TRIAGE)))
                .isInstanceOf(EJBAccessException.class);
        officers.as(ADMINISTRATOR, () -> {
            assertThat(inviteOfficer.invite("N.Alami", "Again", Role.TRIAGE)).isEqualTo(new NameTaken());
            assertThat(inviteOfficer.invite("1", "Nobody", Role.TRIAGE)).isEqualTo(new NotAName());
            assertThat(inviteOfficer.invite("d.nameless", " ", Role.TRIAGE)).isEqualTo(new NotAName());
            return null;
        });
    }

    @Test
    @Tag("S-43")
    void of_two_first_sign_ins_with_one_code_one_becomes_the_officer() throws Exception {
        var invited = invite("d.race");
        var code = invited.code().shown();
        var one = newcomer(invited);
        var other = newcomer(invited);
        Callable<AccessOutcome> first = () -> officers.accept(one, code);
        Callable<AccessOutcome> second = () -> officers.accept(other, code);

        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(first, second));

            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnlyOnce(AccessOutcome.DONE);
        }
        assertThat(tables.count("select count(*) from officer where name = 'd.race'")).isOne();
    }

    @Test
    @Tag("S-43")
    void a_passphrase_that_can_be_guessed_is_refused_and_the_code_stays() throws Exception {
        var invited = invite("d.weak");
        var totp = TotpEnrolment.begin(RANDOM);
        for (var weak : List.of("", "short", "passwordpassword", "d.weak d.weak d.weak", "aaaaaaaaaaaaaaaaaaaaaaa", "Amana2026amana", "123456789012345")) {
            assertThat(firstSignIn.accept("d.weak", invited.code().shown(), weak.toCharArray(), totp, officers.codeOf(totp.base32())))
                    .as(weak)
                    .isEqualTo(AccessOutcome.WEAK);
        }
        var strong = "olive rivière tambour quinze";
        assertThat(firstSignIn.accept("d.weak", invited.code().shown(), strong.toCharArray(), totp, "000000"))
                .isEqualTo(AccessOutcome.WRONG_TOTP);
        assertThat(firstSignIn.accept("d.weak", invited.code().shown(), "زيتون ونهر وطبل وخمسة عشر".toCharArray(), totp, officers.codeOf(totp.base32())))
                .isEqualTo(AccessOutcome.DONE);
    }

    @Test
    @Tag("S-44")
    void after_a_change_the_old_passphrase_opens_nothing_and_the_new_one_the_same_desks() throws Exception {
        var before = memberOfSouth("d.change");
        var next = "une autre phrase, plus longue";
        var browser = new Browser();
        var signedIn = (SignedIn) officers.signIn(before);
        browser.does(() -> officers.begin(signedIn.token()));

        assertThat(browser.does(() -> change(before, "not this one", next))).isEqualTo(AccessOutcome.REFUSED);
        assertThat(browser.does(() -> change(before, before.passphrase(), "d.change d.change"))).isEqualTo(AccessOutcome.WEAK);
        assertThat(browser.does(() -> change(before, before.passphrase(), next))).isEqualTo(AccessOutcome.DONE);
        custody.lock(signedIn.token());

        assertThat(officers.signIn(before)).isEqualTo(new Refused());
        var after = (SignedIn) officers.signIn(new Newcomer(before.name(), next, before.totp()));
        assertThat(after.officer().desks()).containsExactly(SOUTH);
        custody.lock(after.token());
    }

    @Test
    @Tag("S-44")
    void a_lost_second_factor_takes_two_to_replace_and_the_passphrase_too() throws Exception {
        var lost = memberOfSouth("d.lost");
        assertThat(officers.as(OF_SOUTH, () -> resetFactor.confirm(lost.name()))).isEmpty();
        assertThatThrownBy(() -> officers.as(OF_SOUTH, () -> resetFactor.ask(lost.name()))).isInstanceOf(EJBAccessException.class);

        assertThat(officers.as(ADMINISTRATOR, () -> resetFactor.ask(lost.name()))).isTrue();
        assertThatThrownBy(() -> officers.as(ADMINISTRATOR, () -> resetFactor.confirm(lost.name()))).isInstanceOf(EJBAccessException.class);
        assertThat(officers.as(OF_CENTRAL, () -> resetFactor.confirm(lost.name()))).isEmpty();
        var code = officers.as(OF_SOUTH, () -> resetFactor.confirm(lost.name())).orElseThrow().shown();

        var fresh = new Newcomer(lost.name(), lost.passphrase(), TotpEnrolment.begin(RANDOM));
        assertThat(enrol(fresh, "not the passphrase", code)).isEqualTo(AccessOutcome.REFUSED);
        assertThat(enrol(fresh, lost.passphrase(), code)).isEqualTo(AccessOutcome.DONE);
        assertThat(enrol(fresh, lost.passphrase(), code)).isEqualTo(AccessOutcome.NO_SUCH_CODE);

        assertThat(officers.signIn(lost)).isEqualTo(new Refused());
        var signedIn = (SignedIn) officers.signIn(fresh);
        custody.lock(signedIn.token());
        assertThat(tables.rows("select officer, act from audit where subject = ? and act like 'FACTOR_RESET%' order by seq", "d.lost"))
                .extracting(row -> row.get("officer") + " " + row.get("act"))
                .containsExactly("admin FACTOR_RESET_ASKED", "s.berrada FACTOR_RESET_CONFIRMED");
    }

    @Test
    @Tag("S-44")
    void a_request_for_a_second_factor_is_forgotten_after_a_day_and_nobody_confirms_their_own() throws Exception {
        assertThat(officers.as(ADMINISTRATOR, () -> resetFactor.ask(new OfficerName(OF_BOTH)))).isTrue();
        assertThat(officers.as(OF_BOTH, () -> resetFactor.confirm(new OfficerName(OF_BOTH)))).isEmpty();
        TimeForTests.jump(Duration.ofDays(1));

        assertThat(officers.as(OF_SOUTH, () -> resetFactor.confirm(new OfficerName(OF_BOTH)))).isEmpty();
        assertThat(officers.as(ADMINISTRATOR, () -> resetFactor.ask(new OfficerName(ADMINISTRATOR)))).isFalse();
    }

    @Test
    @Tag("S-45")
    void who_leaves_is_locked_at_once_and_opens_nothing_again() throws Exception {
        var leaving = memberOfSouth("d.leaves");
        var unlocked = (SignedIn) officers.signIn(leaving);
        var wrapped = tables.bytes("select wrapped_identity from officer where name = ?", "d.leaves");

        assertThat(officers.<Boolean>as(ADMINISTRATOR, () -> closeOfficer.close(leaving.name()))).isTrue();

        assertThat(custody.unlocked(unlocked.token())).isEmpty();
        assertThat(officers.signIn(leaving)).isEqualTo(new Refused());
        assertThat(tables.bytes("select wrapped_identity from officer where name = ?", "d.leaves")).isNotEqualTo(wrapped);
        officers.as(ADMINISTRATOR, () -> {
            assertThat(closeOfficer.close(leaving.name())).isFalse();
            assertThat(closeOfficer.close(new OfficerName(ADMINISTRATOR))).isFalse();
            assertThat(inviteOfficer.invite("d.leaves", "Somebody else", Role.TRIAGE)).isEqualTo(new NameTaken());
            return null;
        });
        assertThat(officers.as(OF_SOUTH, () -> grantDesk.grant(leaving.name(), SOUTH, officers.readOut(leaving.name())))).isEqualTo(GrantDesk.GrantOutcome.NOT_POSSIBLE);
    }

    private Invited invite(String name) throws Exception {
        return (Invited) officers.as(ADMINISTRATOR, () -> inviteOfficer.invite(name, "Somebody", Role.TRIAGE));
    }

    private static Newcomer newcomer(Invited invited) {
        return new Newcomer(invited.name(), "four words, none like another", TotpEnrolment.begin(RANDOM));
    }

    private Newcomer memberOfSouth(String name) throws Exception {
        var member = officers.newcomer(name, Role.TRIAGE);
        officers.as(OF_SOUTH, () -> grantDesk.grant(member.name(), SOUTH, officers.readOut(member.name())));
        return member;
    }

    private AccessOutcome change(Newcomer officer, String present, String next) {
        return changePassphrase.change(present.toCharArray(), officers.codeOf(officer.totp().base32()), next.toCharArray());
    }

    private AccessOutcome enrol(Newcomer officer, String passphrase, String code) {
        return newFactor.accept(
                officer.name().value(),
                code,
                passphrase.toCharArray(),
                Optional.empty(),
                officer.totp(),
                officers.codeOf(officer.totp().base32()));
    }
}
