package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Recipient;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.NoSuchCase;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator with a session, the whole database to read and write, and the server's key files. */
@InTriage
class AdministratorIT {

    private static final String[] PEOPLE = {"officer", "desk", "desk_member"};
    private static final String CENTRAL = "central";

    private final Tables tables = new Tables("triage");
    private final SecureRandom random = new SecureRandom();

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    OpenCase openCase;

    @Inject
    CurrentOfficer current;

    private Tables.Copy people;
    private CaseId id;

    @BeforeEach
    void aCaseThatAColleagueHasSeen() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        people = tables.copy(PEOPLE);
        var officer = officers.browser(OF_CENTRAL);
        id = cases.admitted(officer, () -> cases.someone()
                .report(CENTRAL, Map.of("narrative", List.of("not for the administrator"), "contact_details", List.of("nor this"))));
        officers.everybodyLeaves();
    }

    @AfterEach
    void asItWas() {
        officers.everybodyLeaves();
        tables.change("update officer set role = 'ADMINISTRATOR' where name = ?", ADMINISTRATOR);
        tables.change("delete from desk_member where officer = ?", ADMINISTRATOR);
        for (var row : people.tables().get("officer")) {
            tables.change("update officer set wrapped_identity = ? where name = ?", row.get("wrapped_identity"), row.get("name"));
        }
        for (var row : people.tables().get("desk")) {
            tables.change("update desk set index_key = ? where id = ?", row.get("index_key"), row.get("id"));
        }
    }

    @Test
    @Tag("S-16")
    @Tag("S-19")
    void no_key_that_lies_on_the_server_opens_anything_that_was_told() throws Exception {
        cases.someone().report(CENTRAL, "still waiting for a colleague", Sender.bytes("a photo"));
        cases.collect();
        try (var own = PassphraseLock.unwrap(
                officers.person(ADMINISTRATOR).passphrase().toCharArray(),
                tables.bytes("select wrapped_identity from officer where name = ?", ADMINISTRATOR))) {

            var opened = new EveryKey(List.of(own)).opens(tables);

            // A TOTP secret, and to which mailbox a waiting answer goes: without them nobody could sign in or be answered.
            assertThat(opened).contains("officer.totp_secret").isSubsetOf("officer.totp_secret", "outgoing_answer.mailbox");
        }
    }

    @Test
    @Tag("S-16")
    void another_role_written_into_the_database_opens_no_door_behind_which_a_key_lies() {
        tables.change("update officer set role = 'TRIAGE' where name = ?", ADMINISTRATOR);
        tables.change(
                "insert into desk_member (desk, officer, identity, granted, voucher) select desk, ?, identity, granted, voucher from desk_member where desk = ? and officer = ?",
                ADMINISTRATOR,
                CENTRAL,
                OF_CENTRAL);
        officers.browser(OF_CENTRAL);

        var administrator = officers.browser(ADMINISTRATOR);

        assertSeesNothing(administrator);
    }

    @Test
    @Tag("S-16")
    void a_desk_that_was_made_up_does_not_open_the_real_one_beside_an_unlocked_colleague() {
        officers.browser(OF_CENTRAL);
        tables.change("update officer set role = 'TRIAGE' where name = ?", ADMINISTRATOR);
        try (var madeUp = Identity.generate(random);
                var indexKey = SymmetricKey.generate(random)) {
            var own = Recipient.parse((String) tables.value("select recipient from officer where name = ?", ADMINISTRATOR));
            tables.change(
                    "insert into desk_member (desk, officer, identity, granted) values (?, ?, ?, ?)",
                    CENTRAL,
                    ADMINISTRATOR,
                    AgeFile.seal(madeUp.exportSeed(), List.of(own), random),
                    LocalDate.now());
            tables.change(
                    "update desk set index_key = ? where id = ?",
                    AgeFile.seal(indexKey.export(), List.of(madeUp.recipient()), random),
                    CENTRAL);
        }

        var administrator = officers.browser(ADMINISTRATOR);

        assertSeesNothing(administrator);
    }

    @Test
    @Tag("S-16")
    void an_index_key_that_somebody_else_has_sealed_to_the_desk_is_not_used() {
        try (var indexKey = SymmetricKey.generate(random)) {
            var desk = Recipient.parse((String) tables.value("select recipient from desk where id = ?", CENTRAL));
            tables.change(
                    "update desk set index_key = ? where id = ?", AgeFile.seal(indexKey.export(), List.of(desk), random), CENTRAL);
        }

        var outcome = (SignedIn) officers.signIn(OF_CENTRAL);

        assertThat(outcome.officer().desks()).isEmpty();
    }

    @Test
    @Tag("S-16")
    void another_passphrase_written_into_the_database_opens_no_desk() {
        var passphrase = officers.person(OF_CENTRAL).passphrase();
        try (var another = Identity.generate(random)) {
            tables.change(
                    "update officer set wrapped_identity = ? where name = ?",
                    PassphraseLock.wrap(passphrase.toCharArray(), another, new PassphraseLock.Cost(64, 1, 1), random),
                    OF_CENTRAL);
        }

        var outcome = (SignedIn) officers.signIn(OF_CENTRAL);

        assertThat(outcome.officer().desks()).isEmpty();
    }

    private void assertSeesNothing(Browser administrator) {
        assertThat(administrator.does(() -> current.unlocked().orElseThrow().role())).isEqualTo(Role.TRIAGE);
        assertThat(administrator.does(() -> cases.inbox())).isEmpty();
        assertThat(administrator.does(() -> openCase.open(id))).isEqualTo(new NoSuchCase());
    }
}
