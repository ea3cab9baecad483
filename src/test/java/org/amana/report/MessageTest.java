package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessageTest {

    static final Message MESSAGE = new Message(
            Language.FR,
            "Il a vu le médecin.",
            Map.of("C_CONTACT", true, "C_SHARE_JUSTICE", false),
            false,
            true,
            "age1pq1qpzry",
            List.of(AttachmentEntry.of(1, "lettre.pdf", "application/pdf", 10, "ab".repeat(32))));

    static final Answer ANSWER = new Answer(Language.AR, "شكرا لأنكم كتبتم إلينا.", PublicStatus.QUESTION_FOR_YOU, Optional.of("south"), OptionalInt.empty());

    @Test
    void a_message_comes_back_as_it_went() throws NotAReport {
        assertThat(Message.parse(MESSAGE.toJson())).isEqualTo(MESSAGE);
    }

    @Test
    void a_withdrawal_needs_no_word() throws NotAReport {
        Message withdrawal = new Message(Language.ES, "", Map.of(), true, false, "age1pq1qpzry", List.of());

        assertThat(Message.parse(withdrawal.toJson()).withdrawn()).isTrue();
    }

    @Test
    void an_answer_comes_back_as_it_went() throws NotAReport {
        assertThat(Answer.parse(ANSWER.toJson())).isEqualTo(ANSWER);
    }

    @Test
    @Tag("S-34")
    void an_answer_names_no_officer_and_no_time() {
        assertThat(new String(ANSWER.toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"format\":\"amana-answer/1\",\"language\":\"ar\",\"text\":\"شكرا لأنكم كتبتم إلينا.\","
                        + "\"status\":\"QUESTION_FOR_YOU\",\"desk\":\"south\"}");
    }

    @Test
    void an_answer_from_before_teams_were_named_is_still_read() throws NotAReport {
        var old = new String(ANSWER.toJson(), StandardCharsets.UTF_8).replace(",\"desk\":\"south\"", "");

        assertThat(Answer.parse(old.getBytes(StandardCharsets.UTF_8)).desk()).isEmpty();
    }

    @Test
    void what_is_no_desk_makes_no_answer() {
        var json = new String(ANSWER.toJson(), StandardCharsets.UTF_8);

        for (var desk : List.of("\"\"", "\"South\"", "\"../south\"", "\"" + "a".repeat(65) + "\"", "1", "[\"south\"]")) {
            var changed = json.replace("\"south\"", desk).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Answer.parse(changed)).isInstanceOf(NotAReport.class);
        }
    }

    @Test
    void report_message_and_answer_are_not_taken_for_each_other() {
        assertThatThrownBy(() -> Report.parse(MESSAGE.toJson())).isInstanceOf(NotAReport.class);
        assertThatThrownBy(() -> Message.parse(ANSWER.toJson())).isInstanceOf(NotAReport.class);
        assertThatThrownBy(() -> Answer.parse(MESSAGE.toJson())).isInstanceOf(NotAReport.class);
    }

    @Test
    void a_consent_is_a_code_and_a_yes_or_no() {
        String json = new String(MESSAGE.toJson(), StandardCharsets.UTF_8);

        assertNotAMessage(json.replace("\"C_CONTACT\":true", "\"C_CONTACT\":\"yes\""));
        assertNotAMessage(json.replace("\"C_CONTACT\"", "\"my name\""));
        assertNotAMessage(json.replace("\"withdrawn\":false", "\"withdrawn\":0"));
    }

    private static void assertNotAMessage(String json) {
        assertThatThrownBy(() -> Message.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAReport.class);
    }
}
