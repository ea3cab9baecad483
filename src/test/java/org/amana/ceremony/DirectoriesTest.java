package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.RootShares;
import org.amana.sealing.SignedDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories drafted, signed with two sheets of the root, and read by anyone. */
class DirectoriesTest {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 23);

    @TempDir
    private Path folder;

    private final People people = new People();
    private Founded npm;
    private Path to;

    @BeforeEach
    void found() {
        npm = new Founded(folder);
        to = folder.resolve("to");
    }

    @Test
    void the_first_directory_with_a_desk_follows_the_one_of_the_ceremony() throws Exception {
        var draft = npm.draft(npm.directory(2, NEXT_YEAR));

        int end = people.type("yes").typeSheets(npm.rootSheets.subList(0, 2)).run(
                "sign-directory", draft, "--previous", npm.founding(), "--root", npm.root.publicKey(), "--to", to);

        assertThat(people.complaint()).isEmpty();
        assertThat(end).isZero();
        assertThat(people.saw()).contains("Team central (Équipe centrale) is new").doesNotContain("ATTENTION");
        var directory = SignedDirectory.verify(
                        Files.readAllBytes(to.resolve("directory.json")),
                        Files.readAllBytes(to.resolve("directory.sig")),
                        npm.root.publicKey())
                .directory();
        assertThat(directory).isEqualTo(npm.directory(2, NEXT_YEAR));
        var reader = new People();
        assertThat(reader.run("check-directory", to, "--root", npm.root.publicKey())).isZero();
        assertThat(reader.saw())
                .contains("signature is that of this root", "npm-test", npm.desk.recipient().fingerprint(), "365 more days");
    }

    @Test
    void what_changes_is_said_before_anybody_agrees() {
        var south = Identity.generate(npm.random);
        var before = npm.directory(3, NEXT_YEAR, Founded.desk("south", south, "Équipe du Sud", "MA-08"));
        var replaced = Identity.generate(npm.random);
        var north = Identity.generate(npm.random);
        var after = npm.directory(
                4,
                NEXT_YEAR.plusDays(7),
                Founded.desk("south", replaced, "Équipe du Sud", "MA-08", "MA-09"),
                Founded.desk("north", north, "Équipe du Nord"));

        int end = people.type("no").run(
                "sign-directory", npm.draft(after), "--previous", npm.signed(before), "--root", npm.root.publicKey(), "--to", to);

        assertThat(end).isEqualTo(1);
        assertThat(to).doesNotExist();
        assertThat(people.saw())
                .contains("from version 3 to version 4", "from 2027-11-23 to 2027-11-30")
                .contains("Team south (Équipe du Sud) has another key", south.recipient().fingerprint(), replaced.recipient().fingerprint())
                .contains("from MA-08 to MA-08, MA-09")
                .contains("Team north (Équipe du Nord) is new", north.recipient().fingerprint())
                .doesNotContain("ATTENTION");
    }

    @Test
    void another_recovery_key_another_central_team_and_a_team_that_goes_are_said_loudly() {
        var south = Identity.generate(npm.random);
        var before = npm.directory(3, NEXT_YEAR, Founded.desk("south", south, "Sud"));
        var after = new Directory(
                "npm-test", 4, NEXT_YEAR, Identity.generate(npm.random).recipient(), List.of(Founded.desk("south", south, "Sud")));

        people.type("no").run(
                "sign-directory", npm.draft(after), "--previous", npm.signed(before), "--root", npm.root.publicKey(), "--to", to);

        assertThat(people.saw())
                .contains("ATTENTION: the recovery key is another one")
                .contains("no longer to central but to south")
                .contains("Team central (Équipe centrale) receives no more reports");
    }

    @Test
    void a_version_that_is_not_higher_and_another_deployment_are_refused() {
        var before = npm.signed(npm.directory(3, NEXT_YEAR));
        var same = npm.draft(npm.directory(3, NEXT_YEAR.plusDays(1)));
        var other = npm.draft(new Directory(
                "other", 9, NEXT_YEAR, npm.recovery.recipient(), npm.directory(1, NEXT_YEAR).desks()));

        assertThat(sign(same, before)).contains("must have a higher one");
        assertThat(sign(other, before)).contains("is of “npm-test”, this one of “other”");
        assertThat(to).doesNotExist();
    }

    @Test
    void a_directory_is_signed_for_a_year_and_some_days_and_never_for_the_past() {
        var before = npm.signed(npm.directory(3, NEXT_YEAR));

        assertThat(sign(npm.draft(npm.directory(4, LocalDate.of(2026, 11, 23))), before)).contains("one day to 400 days");
        assertThat(sign(npm.draft(npm.directory(4, LocalDate.of(2036, 11, 23))), before)).contains("one day to 400 days");
    }

    @Test
    void sheets_of_another_root_sign_nothing() {
        var other = RootShares.split(DirectoryRoot.generate(npm.random), npm.random);

        int end = people.type("yes").typeSheets(other.subList(1, 3)).run(
                "sign-directory", npm.draft(npm.directory(2, NEXT_YEAR)), "--previous", npm.founding(), "--root", npm.root.publicKey(), "--to", to);

        assertThat(end).isEqualTo(1);
        assertThat(people.complaint()).contains("another root");
        assertThat(to).doesNotExist();
    }

    @Test
    void one_sheet_signs_nothing() {
        people.type("yes").typeSheets(npm.rootSheets.subList(0, 1)).typeSheets(npm.rootSheets.subList(0, 1)).run(
                "sign-directory", npm.draft(npm.directory(2, NEXT_YEAR)), "--previous", npm.founding(), "--root", npm.root.publicKey(), "--to", to);

        assertThat(people.saw()).contains("was read already");
        assertThat(people.complaint()).contains("The input ended");
        assertThat(to).doesNotExist();
    }

    @Test
    void members_that_the_tool_does_not_know_are_not_signed() throws Exception {
        var json = new String(npm.directory(2, NEXT_YEAR).toJson());
        var draft = npm.write("more.json", json.replaceFirst("\\{", "{\"extra\":\"unread\",").getBytes());

        people.type("yes").typeSheets(npm.rootSheets.subList(0, 2))
                .run("sign-directory", draft, "--previous", npm.founding(), "--root", npm.root.publicKey(), "--to", to);

        assertThat(Files.readString(to.resolve("directory.json"))).isEqualTo(json);
    }

    @Test
    void a_changed_directory_and_one_without_signature_are_refused() throws Exception {
        var signed = npm.signed(npm.directory(1, NEXT_YEAR));
        Files.writeString(
                signed.resolve("directory.json"),
                Files.readString(signed.resolve("directory.json")).replace("centrale", "centrole"));

        assertThat(people.run("check-directory", signed, "--root", npm.root.publicKey())).isEqualTo(1);
        assertThat(people.complaint()).contains("not signed by the directory root");
        Files.delete(signed.resolve("directory.sig"));
        assertThat(new People().run("check-directory", signed, "--root", npm.root.publicKey())).isEqualTo(1);
        assertThat(new People().run("check-directory", signed, "--root", "ed25519:no")).isEqualTo(1);
    }

    @Test
    void the_last_days_are_counted() {
        var signed = npm.signed(npm.directory(1, NEXT_YEAR));

        assertThat(people.run(Instant.parse("2027-11-01T12:00:00Z"), "check-directory", signed, "--root", npm.root.publicKey()))
                .isZero();
        assertThat(people.saw()).contains("only 22 more days");
        assertThat(people.run(Instant.parse("2027-12-03T12:00:00Z"), "check-directory", signed, "--root", npm.root.publicKey()))
                .isEqualTo(1);
        assertThat(people.complaint()).contains("has not been valid for 10 days");
    }

    private String sign(Path draft, Path before) {
        var signers = new People().type("yes").typeSheets(npm.rootSheets.subList(0, 2));
        assertThat(signers.run("sign-directory", draft, "--previous", before, "--root", npm.root.publicKey(), "--to", to))
                .isEqualTo(1);
        return signers.complaint();
    }
}
