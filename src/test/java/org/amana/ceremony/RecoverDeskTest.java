package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Recipient;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.sealing.recovery.RecoveryRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that nobody can open any more is given back by three custodians. */
@Tag("S-39")
class RecoverDeskTest {

    @TempDir
    private Path folder;

    private final People custodians = new People();
    private Founded npm;
    private Identity officer;
    private Path to;
    private Path signed;

    @BeforeEach
    void found() {
        npm = new Founded(folder);
        officer = Identity.generate(npm.random);
        signed = npm.signed(npm.directory(7, Founded.TODAY.plusDays(100)));
        to = folder.resolve("grant.json");
    }

    @Test
    void three_custodians_seal_the_desk_to_the_officers_named_and_to_nobody_else() throws Exception {
        var request = request(npm.desk.exportSeed(), "central");

        int end = custodians.type("yes").typeSheets(npm.recoverySheets.subList(1, 4)).run(recover(request));

        assertThat(custodians.complaint()).isEmpty();
        assertThat(end).isZero();
        var grant = RecoveryGrant.parse(Files.readAllBytes(to));
        assertThat(grant.answers(Files.readAllBytes(request))).isTrue();
        assertThat(grant.identities()).singleElement().satisfies(sealed -> {
            assertThat(sealed.officer()).isEqualTo("n.alami");
            assertThat(AgeFile.open(sealed.sealed(), officer)).isEqualTo(npm.desk.exportSeed());
        });
        assertThat(custodians.saw())
                .contains("team “central” of “npm-test”", "Everybody forgot.", "n.alami", officer.recipient().fingerprint())
                .doesNotContain(npm.desk.encoded());
    }

    @Test
    void nothing_is_granted_unless_they_agree_or_with_two_sheets() {
        var request = request(npm.desk.exportSeed(), "central");

        assertThat(custodians.type("no").run(recover(request))).isEqualTo(1);
        assertThat(new People().type("yes").typeSheets(npm.recoverySheets.subList(0, 2)).run(recover(request))).isEqualTo(1);
        assertThat(to).doesNotExist();
    }

    @Test
    void a_report_that_calls_itself_a_desk_is_not_opened() {
        var report = request("{\"format\":\"amana-report/1\"}".getBytes(), "central");
        var otherKey = request(Identity.generate(npm.random).exportSeed(), "central");
        var otherDesk = request(npm.desk.exportSeed(), "south");

        for (var refused : List.of(report, otherKey, otherDesk)) {
            var three = new People().type("yes").typeSheets(npm.recoverySheets.subList(0, 3));
            assertThat(three.run(recover(refused))).isEqualTo(1);
            assertThat(three.complaint()).contains("not the key of this team");
        }
        assertThat(to).doesNotExist();
    }

    @Test
    void what_is_no_request_or_sealed_to_another_recovery_key_is_refused() {
        var elsewhere = Identity.generate(npm.random);
        var sealed = AgeFile.seal(npm.desk.exportSeed(), List.of(elsewhere.recipient()), npm.random);
        var three = new People().type("yes").typeSheets(npm.recoverySheets.subList(0, 3));

        assertThat(three.run(recover(write(sealed, "central")))).isEqualTo(1);
        assertThat(three.complaint()).contains("sealed to another recovery key");
        assertThat(new People().run(recover(npm.write("no.json", "{}".getBytes())))).isEqualTo(1);
    }

    private Object[] recover(Path request) {
        return new Object[] {"recover", request, "--directory", signed, "--root", npm.root.publicKey(), "--to", to};
    }

    private Path request(byte[] content, String desk) {
        Recipient recovery = npm.recovery.recipient();
        return write(AgeFile.seal(content, List.of(recovery), npm.random), desk);
    }

    private Path write(byte[] sealed, String desk) {
        var officers = List.of(new RecoveryRequest.Officer("n.alami", officer.recipient()));
        var request = new RecoveryRequest("npm-test", desk, "0".repeat(32), "Everybody forgot.", 7, sealed, officers);
        return npm.write("request-" + desk + sealed.length + ".json", request.toJson());
    }
}
