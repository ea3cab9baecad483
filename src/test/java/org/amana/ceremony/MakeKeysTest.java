package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amana.sealing.PaperShare;
import org.amana.sealing.Recipient;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony, from an empty table to sheets that were read back. */
@Tag("S-38")
class MakeKeysTest {

    @TempDir
    private Path folder;

    private final People people = new People();
    private Path sheets;
    private Path results;

    @BeforeEach
    void places() {
        sheets = folder.resolve("sheets");
        results = folder.resolve("public");
    }

    @Test
    void eight_sheets_are_printed_read_back_and_restore_what_is_made_public() throws Exception {
        int end = people.type("yes").scan(recovery()).scan(root()).run(make());

        assertThat(people.complaint()).isEmpty();
        assertThat(end).isZero();
        assertThat(people.saw()).contains("All 10 combinations of 3 out of 5", "All 3 combinations of 2 out of 3", "Done.");
        var recipient = Recipient.parse(Files.readString(results.resolve("recovery")).strip());
        try (var identity = RecoveryShares.restore(shares(recovery()).subList(2, 5))) {
            assertThat(identity.recipient()).isEqualTo(recipient);
        }
        try (var root = RootShares.restore(shares(root()).subList(1, 3))) {
            assertThat(Files.readString(results.resolve("root")).strip()).isEqualTo(root.publicKey());
        }
        assertThat(people.saw()).contains(recipient.fingerprint());
        var first = SignedFiles.read(results, Files.readString(results.resolve("root")).strip()).directory();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.deployment()).isEqualTo("npm-test");
        assertThat(first.recovery()).isEqualTo(recipient);
        assertThat(first.receives()).isFalse();
    }

    @Test
    void sheets_can_be_typed_line_by_line_and_a_wrong_line_is_asked_for_again() {
        people.type("yes");
        for (int i = 1; i <= 5; i++) {
            typed("recovery-" + i, i == 2);
        }
        for (int i = 1; i <= 3; i++) {
            typed("root-" + i, false);
        }

        assertThat(people.run(make())).isZero();
        assertThat(people.saw()).contains("Line 3 has a typing error");
    }

    @Test
    void a_sheet_given_twice_or_of_the_other_key_is_not_counted() {
        people.type("yes").scan(recovery()[0], recovery()[0], root()[0]).scan(recovery()[1], recovery()[2], recovery()[3]);

        assertThat(people.scan(recovery()[4]).scan(root()).run(make())).isZero();
        assertThat(people.saw()).contains("Sheet number 1 was read already", "belongs to the other key");
    }

    @Test
    void nothing_is_public_before_every_sheet_was_read_back() {
        int end = people.type("yes").scan(recovery()[0], recovery()[1], recovery()[2]).run(make());

        assertThat(end).isEqualTo(1);
        assertThat(results).isEmptyDirectory();
        assertThat(people.complaint()).contains("The input ended");
    }

    @Test
    void nothing_is_made_unless_everybody_agrees() {
        assertThat(people.type("no").run(make())).isEqualTo(1);
        assertThat(sheets).doesNotExist();
        assertThat(results).doesNotExist();
    }

    @Test
    void no_secret_is_written_or_shown_but_on_the_sheets_and_those_are_for_their_owner_alone() throws Exception {
        people.type("yes").scan(recovery()).scan(root()).run(make());

        var secrets = new ArrayList<String>();
        for (var sheet : all()) {
            secrets.addAll(List.of(Scanner.lines(sheet)).subList(1, 6));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet))).isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheets))).isEqualTo("rwx------");
        var shown = (people.saw() + people.complaint()).replace(" ", "");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).filter(file -> !file.startsWith(sheets)).toList()) {
                shown += Files.readString(file, StandardCharsets.ISO_8859_1);
            }
        }
        assertThat(shown).doesNotContain(secrets).doesNotContain("SECRET-KEY");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(8 + 4);
        }
    }

    @Test
    void secrets_go_nowhere_when_neither_folder_nor_printer_was_named() {
        assertThat(people.type("yes").run("make", "--deployment", "npm", "--public", results)).isEqualTo(2);
        assertThat(people.complaint()).contains("--sheets", "--printer");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_with_something_in_it_and_a_wrong_name_are_refused_before_anything_is_made() throws IOException {
        Files.createDirectories(sheets);
        Files.writeString(sheets.resolve("holiday.txt"), "sun");

        assertThat(people.type("yes").run(make())).isEqualTo(1);
        assertThat(people.complaint()).contains("is not empty");
        assertThat(new People().type("yes").run("make", "--deployment", "Npm!", "--sheets", folder.resolve("s"), "--public", results))
                .isEqualTo(1);
        assertThat(folder.resolve("s")).doesNotExist();
        assertThat(sheets.toFile().list()).containsExactly("holiday.txt");
    }

    @Test
    void a_year_later_all_sheets_are_checked_again() throws Exception {
        people.type("yes").scan(recovery()).scan(root()).run(make());

        var later = new People().scan(recovery()).scan(root());

        assertThat(later.run("check-sheets", "--public", results)).isZero();
        assertThat(later.saw()).contains("All sheets are there");
        Files.writeString(results.resolve("root"), "ed25519:" + "A".repeat(43));
        assertThat(new People().scan(recovery()).scan(root()).run("check-sheets", "--public", results)).isEqualTo(1);
    }

    private Object[] make() {
        return new Object[] {"make", "--deployment", "npm-test", "--sheets", sheets, "--public", results, "--custodian", "نادية العلوي"};
    }

    private void typed(String name, boolean withMistake) {
        var sheet = sheets.resolve(name + ".pdf");
        for (int line = 0; line < 6; line++) {
            int number = line;
            if (withMistake && line == 2) {
                people.typeLater(() -> mistyped(Scanner.lines(sheet)[number]));
            }
            people.typeLater(() -> Scanner.lines(sheet)[number]);
        }
    }

    private static String mistyped(String line) {
        return (line.charAt(0) == '9' ? '8' : '9') + line.substring(1);
    }

    private Path[] recovery() {
        return IntStream.rangeClosed(1, 5).mapToObj(i -> sheets.resolve("recovery-" + i + ".pdf")).toArray(Path[]::new);
    }

    private Path[] root() {
        return IntStream.rangeClosed(1, 3).mapToObj(i -> sheets.resolve("root-" + i + ".pdf")).toArray(Path[]::new);
    }

    private List<Path> all() {
        var all = new ArrayList<>(List.of(recovery()));
        all.addAll(List.of(root()));
        return all;
    }

    private static List<PaperShare> shares(Path... sheets) throws Exception {
        var shares = new ArrayList<PaperShare>();
        for (var sheet : sheets) {
            shares.add(PaperShare.parse(Scanner.digits(sheet)));
        }
        return shares;
    }
}
