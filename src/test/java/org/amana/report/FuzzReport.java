package org.amana.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What anyone may have sealed: a report, message or answer that can be written again, or {@link NotAReport}. */
public final class FuzzReport {

    private static final String REPLY_TO = "age1pq1" + "q".repeat(1950);

    private FuzzReport() {}

    public static byte[][] seeds() {
        var report = new Report(
                "npm-ma",
                3,
                Language.AR,
                Answers.of(Map.of("narrative", List.of("قال \"لا\" \\ \u2028"), "categories", List.of("VIOLENCE", "HEALTH"))),
                REPLY_TO,
                List.of(AttachmentEntry.of(1, "صورة.jpg", "image/jpeg", 182_733, "0123456789abcdef".repeat(4))));
        return new byte[][] {
            report.toJson(),
            "{\"format\":\"amana-message/1\",\"language\":\"fr\",\"text\":\"a\",\"consents\":{},\"withdrawn\":false,\"attachments\":[]}".getBytes(StandardCharsets.UTF_8),
            "{\"format\":\"amana-answer/1\",\"language\":\"fr\",\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8)
        };
    }

    public static void fuzzerTestOneInput(byte[] input) {
        comesBack(input, Report::parse, Report::toJson);
        comesBack(input, Message::parse, Message::toJson);
        comesBack(input, Answer::parse, Answer::toJson);
    }

    private interface Reading<T> {
        T read(byte[] json) throws NotAReport;
    }

    private static <T> void comesBack(byte[] input, Reading<T> reading, java.util.function.Function<T, byte[]> writing) {
        try {
            T read = reading.read(input);
            if (!reading.read(writing.apply(read)).equals(read)) {
                throw new AssertionError("what does not come back as it went");
            }
        } catch (NotAReport refused) {
            // as it should be
        }
    }
}
