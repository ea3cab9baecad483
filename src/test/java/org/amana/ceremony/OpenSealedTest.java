package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed, opened away from the portal: with an identity, or with three sheets. */
class OpenSealedTest {

    private static final byte[] REPORT = ("{\"format\":\"amana-report/1\",\"answers\":{\"text\":\"أمانة\"},"
                    + "\"attachments\":[{\"id\":\"a1\",\"name\":\"../../x.jpg\",\"bytes\":5}]}")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PHOTO = {1, 2, 0, 3, 0};

    @TempDir
    private Path folder;

    private final People people = new People();
    private Founded npm;
    private Path report;

    @BeforeEach
    void found() {
        npm = new Founded(folder);
        report = npm.write("report.age", seal(Padme.padText(REPORT)));
    }

    @Test
    @Tag("S-35")
    void any_three_sheets_open_a_report() {
        for (var three : List.of(List.of(0, 1, 2), List.of(4, 2, 0), List.of(1, 3, 4))) {
            var custodians = new People().typeSheets(three.stream().map(npm.recoverySheets::get).toList());

            assertThat(custodians.run("open", report, "--sheets")).isZero();
            assertThat(custodians.saw()).contains("\"text\":\"أمانة\"");
        }
    }

    @Test
    @Tag("S-35")
    void two_sheets_open_nothing() {
        for (int one = 0; one < 5; one++) {
            for (int other = one + 1; other < 5; other++) {
                var two = List.of(npm.recoverySheets.get(one), npm.recoverySheets.get(other));
                var custodians = new People().typeSheets(two).typeSheets(two);

                assertThat(custodians.run("open", report, "--sheets")).isEqualTo(1);
                assertThat(custodians.saw()).doesNotContain("أمانة");
            }
        }
    }

    @Test
    void the_desk_opens_it_with_its_identity_from_a_file_or_typed() {
        var file = npm.write("key", ("# created: today\n" + npm.desk.encoded() + "\n").getBytes());

        assertThat(people.run("open", report, "--identity", file)).isZero();
        assertThat(people.saw()).contains("أمانة");
        var typing = new People().type(npm.desk.encoded());
        assertThat(typing.run("open", report, "--identity", "-")).isZero();
        assertThat(typing.saw()).contains("أمانة").doesNotContain(npm.desk.encoded());
    }

    @Test
    void an_answer_opens_with_the_reporters_identity() {
        var reporter = Identity.generate(npm.random);
        var answer = npm.write("answer.age", AgeFile.seal("We come.".getBytes(), List.of(reporter.recipient()), npm.random));

        assertThat(people.type(reporter.encoded()).run("open", answer, "--identity", "-")).isZero();
        assertThat(people.saw()).contains("We come.");
    }

    @Test
    void a_wrong_identity_a_damaged_file_and_something_else_are_refused_in_one_sentence() throws Exception {
        var stranger = npm.write("stranger", Identity.generate(npm.random).encoded().getBytes());
        var damaged = Files.readAllBytes(report);
        damaged[damaged.length - 3] ^= 1;

        for (var refused : List.of(report, npm.write("text.age", "hello".getBytes()))) {
            var opener = new People();
            assertThat(opener.run("open", refused, "--identity", stranger)).isEqualTo(1);
            assertThat(opener.complaint()).isEqualToIgnoringNewLines("This could not be opened: it was sealed to somebody else, or it is damaged.");
        }
        var opener = new People().type(npm.desk.encoded());
        assertThat(opener.run("open", npm.write("damaged.age", damaged), "--identity", "-", "--to", folder.resolve("out"))).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(new People().type("AGE-SECRET-KEY-PQ-1NO").run("open", report, "--identity", "-")).isEqualTo(1);
        assertThat(new People().run("open", folder.resolve("none"), "--sheets")).isEqualTo(1);
    }

    @Test
    void what_is_no_text_goes_only_to_a_file_for_its_owner_and_takes_the_place_of_none() throws Exception {
        var photo = npm.write("a1.age", seal(Arrays.copyOf(PHOTO, Padme.LEAST)));
        var out = folder.resolve("photo.jpg");

        assertThat(people.type(npm.desk.encoded()).run("open", photo, "--identity", "-")).isEqualTo(1);
        assertThat(people.complaint()).contains("--to");
        assertThat(new People().type(npm.desk.encoded()).run("open", photo, "--identity", "-", "--to", out)).isZero();
        assertThat(Files.readAllBytes(out)).startsWith(PHOTO).hasSize(Padme.LEAST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out))).isEqualTo("rw-------");
        var again = new People().type(npm.desk.encoded());
        assertThat(again.run("open", photo, "--identity", "-", "--to", out)).isEqualTo(1);
        assertThat(again.complaint()).contains("nothing is ever overwritten");
    }

    @Test
    void an_exported_case_is_opened_part_by_part_without_padding_and_under_our_names() throws Exception {
        var exported = zip("report.age", seal(Padme.padText(REPORT)), "a1.age", seal(Arrays.copyOf(PHOTO, Padme.LEAST)),
                "message-1.age", AgeFile.seal(Padme.padText("{}".getBytes()), List.of(Identity.generate(npm.random).recipient()), npm.random),
                "report-2.age", seal(Padme.padText(REPORT)), "report-2-a1.age", seal(Arrays.copyOf(PHOTO, Padme.LEAST)),
                "case.json", "{}".getBytes(), "../evil.age", seal(REPORT));
        var out = folder.resolve("case");

        int end = people.typeSheets(npm.recoverySheets.subList(2, 5)).run("open", exported, "--sheets", "--to", out);

        assertThat(end).isZero();
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("report.json", "a1", "report-2.json", "report-2-a1");
        assertThat(Files.readAllBytes(out.resolve("report-2-a1"))).isEqualTo(PHOTO);
        assertThat(Files.readAllBytes(out.resolve("a1"))).isEqualTo(PHOTO);
        assertThat(Files.readString(out.resolve("report.json")).strip()).isEqualTo(new String(REPORT, StandardCharsets.UTF_8));
        assertThat(people.saw()).contains("Not opened: message-1.age", "Opened 4 of 5 parts");
        assertThat(folder.getParent().resolve("evil.json")).doesNotExist();
    }

    @Test
    void a_file_whose_report_is_gone_comes_out_with_its_padding_and_that_is_said() throws Exception {
        var exported = zip("a1.age", seal(Arrays.copyOf(PHOTO, Padme.LEAST)),
                "report-2.age", seal(Padme.padText(REPORT)), "report-2-a1.age", seal(Arrays.copyOf(PHOTO, Padme.LEAST)));
        var out = folder.resolve("case");

        int end = people.type(npm.desk.encoded()).run("open", exported, "--identity", "-", "--to", out);

        assertThat(end).isZero();
        assertThat(Files.readAllBytes(out.resolve("a1"))).startsWith(PHOTO).hasSize(Padme.LEAST);
        assertThat(Files.readAllBytes(out.resolve("report-2-a1"))).isEqualTo(PHOTO);
        assertThat(people.saw()).contains("The size of a1 is not known", "Opened 3 of 3 parts").doesNotContain("The size of report-2-a1");
    }

    @Test
    void an_exported_case_needs_a_folder_and_an_identity_that_opens_something() throws Exception {
        var exported = zip("report.age", seal(REPORT));

        assertThat(people.type(npm.desk.encoded()).run("open", exported, "--identity", "-")).isEqualTo(1);
        assertThat(people.complaint()).contains("--to");
        var stranger = new People().type(Identity.generate(npm.random).encoded());
        assertThat(stranger.run("open", exported, "--identity", "-", "--to", folder.resolve("x"))).isEqualTo(1);
    }

    private byte[] seal(byte[] plaintext) {
        return AgeFile.seal(plaintext, List.of(npm.desk.recipient(), npm.recovery.recipient()), npm.random);
    }

    private Path zip(Object... namesAndBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return npm.write("case.zip", bytes.toByteArray());
    }
}
