package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.amana.report.Answer;
import org.amana.sealing.AgeFile;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.Padme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox as a program sees it that brings its secret along. */
@Tag("S-48")
class SealedAnswersIT {

    private static final String NO_ANSWER = "{\"answers\":[]}";

    private final HouseUnderTest house = Battered.house();
    private final Program program = Program.of(house);

    @Test
    void an_answer_is_listed_fetched_and_opened_with_the_code_alone() throws Exception {
        var report = received("Pour une réponse.");
        var mine = program.bearing(report.keys().mailboxSecret().toBase64Url());
        assertThat(mine.get("/mailbox/answers").text()).isEqualTo(NO_ANSWER);

        Mail.answer(house, Resting.telling(house, "Pour une réponse.").getFirst(), "Voici la réponse.");

        var first = list(mine);
        var again = list(mine);
        var answer = first.getJsonArray("answers").getJsonObject(0);
        assertThat(first.getJsonArray("answers")).hasSize(1);
        assertThat(answer.getJsonArray("parts").getJsonObject(0).getString("name")).isEqualTo("answer");
        assertThat(again.getString("opened")).isEqualTo(answer.getString("day"));
        var sealed = mine.get("/mailbox/answers/" + answer.getString("id") + "/answer");
        assertThat(sealed.status()).isEqualTo(200);
        assertThat(sealed.body()).hasSize(answer.getJsonArray("parts").getJsonObject(0).getInt("bytes"));
        Headers.areStrict(sealed);
        var opened = Answer.parse(AgeFile.open(sealed.body(), report.keys().identity()));
        assertThat(opened.text()).isEqualTo("Voici la réponse.");
    }

    @Test
    @Tag("S-07")
    void unknown_empty_and_burned_mailboxes_answer_alike_and_nobody_elses_answer_is_found() throws Exception {
        var burned = received("Wird von einem Programm verbrannt.");
        Mail.answer(house, Resting.telling(house, "Wird von einem Programm verbrannt.").getFirst(), "Geht verloren.");
        var owner = program.bearing(burned.keys().mailboxSecret().toBase64Url());
        var id = list(owner).getJsonArray("answers").getJsonObject(0).getString("id");
        var nobody = program.bearing(secretOfNobody());
        assertThat(nobody.get("/mailbox/answers/" + id + "/answer").status()).isEqualTo(404);

        assertThat(owner.request("DELETE", "/mailbox").status()).isEqualTo(204);
        assertThat(owner.request("DELETE", "/mailbox").status()).isEqualTo(204);
        assertThat(nobody.request("DELETE", "/mailbox").status()).isEqualTo(204);

        assertThat(owner.get("/mailbox/answers").text()).isEqualTo(NO_ANSWER);
        assertThat(program.bearing(secretOfNobody()).get("/mailbox/answers").text()).isEqualTo(NO_ANSWER);
        assertThat(owner.get("/mailbox/answers/" + id + "/answer").status()).isEqualTo(404);
        assertThat(Mail.deliver(house, burned.keys().mailboxSecret().id().hex(), new byte[20_000])).isEqualTo(410);
        assertThat(Rows.orphans(house)).isZero();
    }

    @Test
    void a_further_message_rests_beside_the_report_with_the_same_mailbox() throws Exception {
        var report = received("Mit Nachtrag.");
        var further = SealedReport.telling(program.directory(), "unused").without("mailbox");
        var message = "{\"format\":\"amana-message/1\",\"language\":\"fr\",\"text\":\"Nachtrag.\",\"reply_to\":\""
                + report.keys().identity().recipient().encoded() + "\",\"attachments\":[]}";
        further.sealedAs(further.seal(Padme.padText(message.getBytes(StandardCharsets.UTF_8))));
        var mine = program.bearing(report.keys().mailboxSecret().toBase64Url());

        assertThat(mine.post("/mailbox/messages", further.body()).status()).isEqualTo(201);
        assertThat(mine.post("/mailbox/messages", further.body()).status()).isEqualTo(200);

        var resting = Resting.at(house).stream().filter(one -> one.id().equals(further.id())).toList();
        assertThat(resting).hasSize(1);
        assertThat(resting.getFirst().kind()).isEqualTo("MESSAGE");
        assertThat(resting.getFirst().mailbox()).isEqualTo(report.keys().mailboxSecret().id().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x", "Basic AAAA", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!"})
    @Tag("S-30")
    void without_a_secret_there_is_no_mailbox(String authorization) throws Exception {
        var someone = program.with("Authorization: " + authorization);

        for (var answer : List.of(
                someone.get("/mailbox/answers"),
                someone.get("/mailbox/answers/" + "0".repeat(32) + "/answer"),
                someone.post("/mailbox/messages", new Multipart()),
                someone.request("DELETE", "/mailbox"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
            assertThat(Program.problem(answer)).isEqualTo("no-secret");
        }
    }

    @Test
    void whoever_tries_many_mailboxes_is_told_to_wait() throws Exception {
        var answers = Crowd.<List<Reply>>atOnce(8, person -> () -> {
            var told = new ArrayList<Reply>();
            // over one line each, so that also a slow machine is faster than the pace
            var visitor = Visitor.of(house.publicOrigin()).with("Connection: keep-alive");
            try (var wire = visitor.connect()) {
                for (int i = 0; i < 100 && told.stream().allMatch(answer -> answer.status() == 200); i++) {
                    var asking = visitor.with("Authorization: Bearer " + secretOfNobody());
                    told.add(wire.send(asking.head("GET", "/api/v1/mailbox/answers", null, -1)).answer());
                }
            }
            return told;
        });

        var refused = answers.stream().flatMap(List::stream).filter(answer -> answer.status() != 200).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isPresent();
        });
        assertThat(Eventually.see(
                                Duration.ofSeconds(5),
                                () -> program.bearing(secretOfNobody()).get("/mailbox/answers").status(),
                                status -> status == 200))
                .isEqualTo(200);
    }

    @Test
    void a_cookie_is_no_secret() throws Exception {
        assertThat(program.with("Cookie: __Host-m=x").get("/mailbox/answers").status()).isEqualTo(401);
    }

    @Test
    void what_is_served_describes_itself() throws Exception {
        var description = program.get("/openapi.json");

        try (var reader = Json.createReader(new ByteArrayInputStream(description.body()))) {
            var served = reader.readObject();
            assertThat(served.getString("openapi")).startsWith("3.");
            assertThat(served).isEqualTo(Description.source());
        }
    }

    private SealedReport received(String text) throws Exception {
        var report = SealedReport.telling(program.directory(), text);
        assertThat(program.post("/reports", report.body()).status()).isEqualTo(201);
        return report;
    }

    private static JsonObject list(Program program) throws Exception {
        try (var reader = Json.createReader(new ByteArrayInputStream(program.get("/mailbox/answers").body()))) {
            return reader.readObject();
        }
    }

    private static String secretOfNobody() {
        try (var code = FollowUpCode.generate(new SecureRandom())) {
            return code.derive("demo-nobody").mailboxSecret().toBase64Url();
        }
    }
}
