package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    private static final String REPLY_TO = "age1pq1" + "q".repeat(1950);
    private static final String SHA_256 = "0123456789abcdef".repeat(4);

    private static final Report REPORT = new Report(
            "npm-ma",
            3,
            Language.AR,
            Answers.of(Map.of(
                    "narrative", List.of("قال: \"لا\"\n<script>alert(1)</script> \\ \u2028 end"),
                    "categories", List.of("VIOLENCE", "HEALTH"),
                    "danger", List.of("NONE"))),
            REPLY_TO,
            List.of(
                    AttachmentEntry.of(1, "صورة.jpg", "image/jpeg", 182_733, SHA_256),
                    AttachmentEntry.of(10, "empty", "application/octet-stream", 0, SHA_256)));

    @Test
    void a_report_comes_back_as_it_went() throws NotAReport {
        Report parsed = Report.parse(REPORT.toJson());

        assertThat(parsed).isEqualTo(REPORT);
    }

    @Test
    void trailing_spaces_are_padding() throws NotAReport {
        byte[] padded = Arrays.copyOf(REPORT.toJson(), 16 * 1024);
        Arrays.fill(padded, REPORT.toJson().length, padded.length, (byte) ' ');

        assertThat(Report.parse(padded)).isEqualTo(REPORT);
    }

    @Test
    void it_is_the_json_that_stands_in_the_protocol() {
        String json = new String(REPORT.toJson(), StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\"format\":\"amana-report/1\"")
                .contains("\"questionnaire\":{\"id\":\"npm-ma\",\"version\":3}")
                .contains("\"language\":\"ar\"")
                .contains("\"danger\":\"NONE\"")
                .contains("\"reply_to\":\"age1pq1")
                .contains("\"bytes\":182733");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":\"amana-report/1\" | \"format\":\"amana-report/2\"",
                "\"format\":\"amana-report/1\" | \"format\":\"amana-report/1\",\"format\":\"amana-report/1\"",
                "\"format\":\"amana-report/1\" | \"format\":\"amana-report/1\",\"hidden\":\"a text nobody reads\"",
                "\"language\":\"ar\" | \"language\":\"de\"",
                "\"language\":\"ar\" | \"language\":null",
                "\"version\":3 | \"version\":-3",
                "\"version\":3 | \"version\":3.5",
                "\"version\":3 | \"version\":1e999999999",
                "\"version\":3 | \"version\":99999999999999999999999",
                "\"danger\":\"NONE\" | \"danger\":{\"a\":1}",
                "\"danger\":\"NONE\" | \"DANGER\":\"NONE\"",
                "\"danger\":\"NONE\" | \"danger\":7",
                "\"reply_to\":\"age1pq1 | \"reply_to\":\"age1b1",
                "\"id\":\"a1\" | \"id\":\"a10\"",
                "\"id\":\"a1\" | \"id\":\"a11\"",
                "\"bytes\":182733 | \"bytes\":-1",
                "\"type\":\"image/jpeg\" | \"type\":\"<b>\"",
                "\"sha256\":\"0 | \"sha256\":\"X",
            })
    void what_does_not_fit_is_not_a_report(String right, String wrong) {
        String json = new String(REPORT.toJson(), StandardCharsets.UTF_8);
        assertThat(json).contains(right);

        assertNotAReport(json.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("S-30")
    void what_is_not_one_json_object_in_utf_8_is_not_a_report() {
        String json = new String(REPORT.toJson(), StandardCharsets.UTF_8);

        assertNotAReport(new byte[0]);
        assertNotAReport("   ".getBytes(StandardCharsets.UTF_8));
        assertNotAReport("[]".getBytes(StandardCharsets.UTF_8));
        assertNotAReport((json + json).getBytes(StandardCharsets.UTF_8));
        assertNotAReport((json + "\u0000").getBytes(StandardCharsets.UTF_8));
        assertNotAReport(json.getBytes(StandardCharsets.UTF_16));
        assertNotAReport(new byte[] {'{', (byte) 0xC3, '}'});
        assertNotAReport("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertNotAReport("{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        assertNotAReport(Arrays.copyOf(REPORT.toJson(), SealedJson.MAX_BYTES + 1));
    }

    @Test
    void a_list_longer_than_any_questionnaire_is_not_a_report() {
        String json = new String(REPORT.toJson(), StandardCharsets.UTF_8);

        assertNotAReport(json.replace("\"danger\":\"NONE\"", "\"danger\":[" + "\"A\",".repeat(64) + "\"A\"]")
                .getBytes(StandardCharsets.UTF_8));
        assertNotAReport(json.replace("\"NONE\"", "\"" + "x".repeat(Answers.MAX_VALUE_LENGTH + 1) + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("S-30")
    void whatever_arrives_only_not_a_report_comes_out() {
        SplittableRandom random = new SplittableRandom(42);
        byte[][] seeds = {REPORT.toJson(), MessageTest.MESSAGE.toJson(), MessageTest.ANSWER.toJson()};
        int understood = 0;

        for (int round = 0; round < 30_000; round++) {
            byte[] mutated = mutate(seeds[round % seeds.length], random);
            understood += parses(mutated) ? 1 : 0;
        }

        assertThat(understood)
                .as("mutations that are still reports, so that the test reaches deep")
                .isGreaterThan(1000);
    }

    private static boolean parses(byte[] bytes) {
        boolean any = false;
        try {
            any |= Report.parse(bytes) != null;
        } catch (NotAReport expected) {
            assertThat(expected).hasNoCause();
        }
        try {
            any |= Message.parse(bytes) != null;
        } catch (NotAReport expected) {
            assertThat(expected).hasNoCause();
        }
        try {
            any |= Answer.parse(bytes) != null;
        } catch (NotAReport expected) {
            assertThat(expected).hasNoCause();
        }
        return any;
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        String text = new String(original, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        String pieces = "{}[]\",:0-9e\\u\u0000a1 null";
        return switch (random.nextInt(6)) {
            case 0 -> flip(original, random);
            case 1 -> (text.substring(0, at) + text.substring(end)).getBytes(StandardCharsets.UTF_8);
            case 2 -> (text.substring(0, end) + text.substring(at)).getBytes(StandardCharsets.UTF_8);
            case 3 -> Arrays.copyOf(original, random.nextInt(original.length));
            case 4 ->
                text.replace(text.charAt(at), pieces.charAt(random.nextInt(pieces.length())))
                        .getBytes(StandardCharsets.UTF_8);
            default ->
                (text.substring(0, at) + pieces.charAt(random.nextInt(pieces.length())) + text.substring(at))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] flip(byte[] original, SplittableRandom random) {
        byte[] flipped = original.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    @Test
    @Tag("S-28")
    void a_report_says_nothing_about_itself_in_a_log() {
        assertThat(REPORT + " " + REPORT.attachments()).doesNotContain("صورة", "script", "age1");
        assertThatThrownBy(() -> Report.parse("{\"canary\":1}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageNotContaining("canary");
    }

    private static void assertNotAReport(byte[] bytes) {
        assertThatThrownBy(() -> Report.parse(bytes)).isExactlyInstanceOf(NotAReport.class);
    }
}
