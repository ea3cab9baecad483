package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.Identity;
import org.amana.sealing.ReporterKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody takes the slip with the 24 digits, and nothing else; or the whole intake database beside it. */
@Tag("S-57")
class StolenCodeIT {

    private static final String ANSWER = "Nous avons lu votre message.";

    private final HouseUnderTest house = Battered.house();
    private final Visitor visitor = Battered.visitor();
    private final Program program = Program.of(house);

    @Test
    void it_reads_the_answers_and_nothing_that_was_sent_on_any_page_or_through_the_api() throws Exception {
        var told = "Ce que le voleur du code ne lit pas.";
        var code = sent(told);
        Mail.answer(house, Resting.telling(house, told).getFirst(), ANSWER);

        var thief = Mail.opened(visitor, "fr", code);
        var everything = thief.get("/fr/read?open").text() + thief.get("/fr/write").text() + thief.get("/fr/read").text();
        assertThat(everything).contains(ANSWER).doesNotContain(told, "a.jpg");

        var keys = keys(code);
        var owner = program.bearing(keys.mailboxSecret().toBase64Url());
        var answers = owner.get("/mailbox/answers");
        assertThat(answers.text()).doesNotContain(told);
        for (var item : List.of(Resting.telling(house, told).getFirst().id(), "0".repeat(32))) {
            for (var part : List.of("report", "answer", "a1", "0")) {
                assertThat(owner.get("/mailbox/answers/" + item + "/" + part).status()).as(part).isEqualTo(404);
            }
        }
    }

    @Test
    void with_a_copy_of_the_database_too_it_opens_the_answers_alone() throws Exception {
        var told = "Ce que la base et le code ensemble n’ouvrent pas.";
        var code = sent(told);
        var report = Resting.telling(house, told).getFirst();
        Mail.answer(house, report, ANSWER);
        var keys = keys(code);
        assertThat(report.mailbox()).isEqualTo(keys.mailboxSecret().id().hex());

        assertThat(report.parts()).hasSize(2);
        for (var guess : List.of(keys.identity(), Identity.fromSeed(bytes(report.mailbox())), Identity.fromSeed(secret(keys)))) {
            assertThat(report.parts()).allSatisfy(part -> assertThatThrownBy(() -> AgeFile.open(part, guess)).isInstanceOf(CannotOpen.class));
        }
        var answer = program.bearing(keys.mailboxSecret().toBase64Url());
        var id = answer.get("/mailbox/answers").text().replaceAll("(?s).*\"id\":\"([0-9a-f]{32})\".*", "$1");
        assertThat(new String(AgeFile.open(answer.get("/mailbox/answers/" + id + "/answer").body(), keys.identity()), StandardCharsets.UTF_8))
                .contains(ANSWER);
    }

    private String sent(String told) throws Exception {
        var form = ReportForm.open(visitor, "fr").telling(told);
        return ReportForm.code(form.send(form.body().file("a.jpg", "image/jpeg", Samples.jpeg(30_000))));
    }

    private ReporterKeys keys(String code) throws Exception {
        return FollowUpCode.parse(code).derive(program.directory().deployment());
    }

    private static byte[] secret(ReporterKeys keys) {
        return Base64.getUrlDecoder().decode(keys.mailboxSecret().toBase64Url());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
