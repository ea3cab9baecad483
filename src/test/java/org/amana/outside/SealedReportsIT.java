package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that their senders have sealed: what is as it must be is received like any other, the rest leaves nothing. */
@Tag("S-48")
class SealedReportsIT {

    private final HouseUnderTest house = Battered.house();
    private final Program program = Program.of(house);
    private final Directory directory;

    private long received;
    private long expected;
    private long staged;

    SealedReportsIT() throws Exception {
        directory = program.directory();
    }

    @BeforeEach
    void count() throws Exception {
        received = Rows.received(house);
        staged = Rows.staged(house);
        expected = 0;
    }

    @AfterEach
    void nothing_else_was_stored() throws Exception {
        assertThat(Rows.received(house)).isEqualTo(received + expected);
        Rows.nothingIsLeftBehind(house, staged);
    }

    @Test
    void the_directory_is_given_byte_for_byte_with_its_signature() throws Exception {
        var json = program.get("/directory");
        var signature = program.get("/directory.sig");

        assertThat(json.header("Content-Type")).hasValue("application/json");
        assertThat(signature.body()).hasSize(64);
        assertThat(json.body()).isEqualTo(Files.readAllBytes(house.data().resolve("directory/directory.json")));
        Headers.areStrict(json);
        Headers.areStrict(signature);
    }

    @Test
    @Tag("S-03")
    @Tag("S-04")
    void a_sealed_report_with_files_is_received_once_and_rests_as_it_was_sent() throws Exception {
        expected = 1;
        var photo = Samples.jpeg(700_000);
        var report = SealedReport.telling(directory, "Scellé par moi.").with("urgent", "true").file(photo).file(new byte[0]);

        var first = program.post("/reports", report.body());
        var again = program.post("/reports", report.body());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text()).isEqualTo("{\"id\":\"" + report.id() + "\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(first.headers()).doesNotContainKey("set-cookie");
        Headers.areStrict(first);
        var resting = Resting.telling(house, "Scellé par moi.");
        assertThat(resting).hasSize(1);
        assertThat(resting.getFirst().file(DeskKeys.of(house), 1)).isEqualTo(photo);
        assertThat(resting.getFirst().file(DeskKeys.of(house), 2)).isEmpty();
        assertThat(resting.getFirst().mailbox()).isEqualTo(report.keys().mailboxSecret().id().hex());
    }

    @Test
    void a_body_of_unknown_length_is_taken_too() throws Exception {
        expected = 1;
        var visitor = Visitor.of(house.publicOrigin()).with("Sec-Fetch-Site: none");

        var answer = Chunked.post(
                visitor, "/api/v1/reports", Multipart.TYPE, SealedReport.telling(directory, "Chunked.").body().whole());

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'ar-MA,fr;q=0.5', ar, لا يوجد شيء هنا.",
        "fr, fr, Il n’y a rien ici.",
        "tzm, fr, Il n’y a rien ici.",
        "es, es, Aquí no hay nada.",
        "'de, *', en, There is nothing here.",
        "'', en, There is nothing here."
    })
    @Tag("S-30")
    void a_refusal_speaks_the_language_that_is_asked_for(String wanted, String spoken, String sentence) throws Exception {
        var answer = Visitor.of(house.publicOrigin()).with("Accept-Language: " + wanted).get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).hasValue(spoken);
        assertThat(answer.header("Vary").orElse("")).contains("Accept-Language");
        assertThat(answer.text()).contains("\"type\":\"urn:amana:problem:not-found\"", "\"title\":\"" + sentence + "\"", "\"status\":404");
    }

    @ParameterizedTest
    @CsvSource({
        "id, ABCDEF, not-in-place",
        "id, '', not-in-place",
        "directory, 1.0, not-in-place",
        "directory, -1, not-in-place",
        "desk, ../central, not-in-place",
        "desk, nowhere, unknown-desk",
        "urgent, yes, not-in-place",
        "mailbox, 1234, not-in-place"
    })
    @Tag("S-30")
    void a_part_without_its_form(String field, String value, String problem) throws Exception {
        var body = SealedReport.telling(directory, "x").with(field, value).body();

        refused(body, 400, problem);

        assertThat(Description.faults("POST", "/api/v1/reports", body.begun()).isEmpty())
                .as("what the description allows")
                .isEqualTo(field.equals("desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "directory", "desk", "urgent", "mailbox"})
    @Tag("S-30")
    void a_part_that_is_missing(String field) throws Exception {
        var body = SealedReport.telling(directory, "x").without(field).body();

        refused(body, 400, "not-in-place");

        assertThat(Description.faults("POST", "/api/v1/reports", body.begun())).containsExactly("/" + field + " is missing");
    }

    @Test
    @Tag("S-30")
    void parts_in_another_order_or_of_another_name() throws Exception {
        refused(SealedReport.telling(directory, "x").without("id").with("id", "0".repeat(32)).body(), 400, "not-in-place");
        refused(SealedReport.telling(directory, "x").body().field("more", "1"), 400, "not-in-place");
        refused(new Multipart().field("id", "0".repeat(32)), 400, "not-in-place");
        refused(new Multipart(), 400, "not-in-place");
        var named = SealedReport.telling(directory, "x").head();
        refused(SealedReport.part(named, "attachment", "a2", SealedReport.telling(directory, "y").seal(new byte[16_384])), 400, "not-in-place");
    }

    @Test
    @Tag("S-30")
    void a_directory_that_is_not_accepted_is_answered_with_the_one_that_is() throws Exception {
        for (var version : List.of(directory.version() + 1, 999_999_999)) {
            var answer = program.post("/reports", SealedReport.telling(directory, "x").with("directory", "" + version).body());

            assertThat(answer.status()).isEqualTo(409);
            assertThat(Program.problem(answer)).isEqualTo("old-directory");
            try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
                var given = reader.readObject();
                assertThat(given.getString("directory").getBytes(StandardCharsets.UTF_8)).isEqualTo(program.get("/directory").body());
                assertThat(Base64.getDecoder().decode(given.getString("signature"))).isEqualTo(program.get("/directory.sig").body());
            }
        }
    }

    @Test
    @Tag("S-30")
    void what_is_not_sealed_is_not_taken() throws Exception {
        var report = SealedReport.telling(directory, "x");
        var sealed = report.seal(new byte[16_384]);

        refused(SealedReport.telling(directory, "x").sealedAs("{\"format\":\"amana-report/1\"}".getBytes(StandardCharsets.UTF_8)).body(), 422, "not-sealed");
        refused(SealedReport.telling(directory, "x").sealedAs(new byte[0]).body(), 422, "not-sealed");
        refused(SealedReport.telling(directory, "x").sealedAs(Arrays.copyOf(sealed, 1_000)).body(), 422, "not-sealed");
        refused(SealedReport.telling(directory, "x").sealedAs(endlessHeader()).body(), 422, "not-sealed");
        refused(SealedReport.telling(directory, "x").attaching(Samples.jpeg(20_000)).body(), 422, "not-sealed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    @Tag("S-30")
    void what_is_sealed_to_one_or_to_more_than_two_is_not_taken(int recipients) throws Exception {
        var report = SealedReport.telling(directory, "x");
        var to = Collections.nCopies(recipients, directory.recovery());

        refused(report.sealedAs(AgeFile.seal(new byte[16_384], to, new SecureRandom())).body(), 422, "wrong-recipients");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_385, 100_001})
    @Tag("S-30")
    void what_is_not_padded_is_not_taken(int size) throws Exception {
        var report = SealedReport.telling(directory, "x");

        refused(report.sealedAs(report.seal(new byte[size])).body(), 422, "not-padded");
        refused(SealedReport.telling(directory, "x").attaching(report.seal(new byte[size])).body(), 422, "not-padded");
    }

    @Test
    @Tag("S-30")
    void what_is_too_much_is_not_taken() throws Exception {
        var report = SealedReport.telling(directory, "x");
        var large = report.seal(new byte[1024 * 1024]);
        var eleven = SealedReport.telling(directory, "x");
        var small = report.seal(new byte[16_384]);
        for (int i = 0; i < 11; i++) {
            eleven.attaching(small);
        }

        refused(SealedReport.telling(directory, "x").sealedAs(large).body(), 413, "too-large");
        refused(SealedReport.telling(directory, "x").attaching(report.seal(new byte[26 * 1024 * 1024])).body(), 413, "too-large");
        refused(eleven.body(), 413, "too-many-attachments");
        var announced = program.begin("/reports", Multipart.TYPE, 80L * 1024 * 1024).answer();
        assertThat(announced.status()).isEqualTo(413);
    }

    /** Each of the files may come; together they may not, and no length says so before. */
    @Test
    @Tag("S-30")
    void what_is_too_much_in_all_is_found_out_while_it_comes() throws Exception {
        var report = SealedReport.telling(directory, "x");
        var large = report.seal(SealedReport.padded(new byte[24 * 1024 * 1024]));
        var body = report.attaching(large).attaching(large).attaching(large).body().whole();

        var answer = Chunked.post(Visitor.of(house.publicOrigin()).with("Sec-Fetch-Site: none"), "/api/v1/reports", Multipart.TYPE, body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(Program.problem(answer)).isEqualTo("too-large");
        Headers.areStrict(answer);
    }

    @Test
    @Tag("S-30")
    void what_is_no_form_in_parts_is_not_taken() throws Exception {
        assertThat(program.post("/reports", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(program.post("/reports", Visitor.FORM, "id=1".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(program.post("/reports", "multipart/form-data", new byte[10]).status()).isEqualTo(400);
        assertThat(program.post("/reports", Multipart.TYPE, Samples.elf(3_000)).status()).isEqualTo(400);
        var whole = SealedReport.telling(directory, "x").file(Samples.jpeg(300_000)).body().whole();
        assertThat(program.post("/reports", Multipart.TYPE, Arrays.copyOf(whole, whole.length - 30)).status()).isEqualTo(400);
    }

    @Test
    @Tag("S-11")
    void the_page_of_another_site_sends_nothing() throws Exception {
        var body = SealedReport.telling(directory, "x").body();

        for (var header : List.of("Origin: https://example.org", "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site")) {
            assertThat(program.with(header).post("/reports", Multipart.TYPE, body.whole()).status()).isEqualTo(403);
        }
    }

    @Test
    void what_is_not_there_is_said_in_plain_words() throws Exception {
        assertThat(program.get("/nothing").status()).isEqualTo(404);
        assertThat(program.get("/reports").header("Allow").orElseThrow()).contains("POST");
        assertThat(program.request("DELETE", "/directory").status()).isEqualTo(405);
        assertThat(program.get("/nothing").text()).doesNotContain("<html");
    }

    private void refused(Multipart body, int status, String problem) throws Exception {
        var answer = program.post("/reports", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Program.problem(answer)).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        Headers.areStrict(answer);
    }

    private static byte[] endlessHeader() {
        return ("age-encryption.org/v1\n-> mlkem768x25519 " + "A".repeat(70_000) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
