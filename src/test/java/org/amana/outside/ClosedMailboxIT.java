package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mailbox closes after ten idle minutes, and somebody was still writing. */
@Tag("S-08")
class ClosedMailboxIT {

    /** Of a mailbox that is open no longer. */
    private static final String DEAD_COOKIE = "Cookie: __Host-m=" + "A".repeat(43);

    private final HouseUnderTest house = Battered.house();
    private final Visitor visitor = Battered.visitor();

    @ParameterizedTest
    @CsvSource({
        "fr, La boîte s’est fermée. Tapez votre code, Votre message est arrivé.",
        "ar, أُغلق الصندوق. اكتبوا رمزكم, وصلت رسالتكم."
    })
    @Tag("S-04")
    void a_message_comes_back_with_a_field_for_the_code_and_is_received_once_when_sent_with_it(
            String language, String closed, String arrived) throws Exception {
        var told = "Avant la boîte fermée, " + language;
        var code = ReportForm.code(ReportForm.open(visitor, language).telling(told).send());
        var mailbox = Resting.telling(house, told).getFirst().mailbox();
        var page = Mail.opened(visitor, language, code).get("/" + language + "/read?open");
        var late = visitor.with(DEAD_COOKIE);
        var text = "Écrit <lentement> & longuement. كتبتها ببطء.";

        var first = late.post("/" + language + "/read", message(page, text));
        var mistyped = late.post("/" + language + "/read", message(first, text).field("code", code.substring(1)));

        for (var back : List.of(first, mistyped)) {
            assertThat(back.status()).isEqualTo(422);
            assertThat(back.words()).contains(text);
            assertThat(back.text()).contains("<textarea class=\"in digits\" id=\"code\" name=\"code\"");
            assertThat(ReportForm.hidden(back, "seed")).isEqualTo(ReportForm.hidden(page, "seed"));
        }
        assertThat(first.words()).contains(closed);
        assertThat(messages(mailbox)).isEmpty();

        var sent = late.post("/" + language + "/read", message(mistyped, text).field("code", code));
        var sentAgain = late.post("/" + language + "/read", message(mistyped, text).field("code", code));

        for (var answer : List.of(sent, sentAgain)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.words()).contains(arrived).doesNotContain(text);
        }
        assertThat(messages(mailbox)).singleElement().satisfies(message -> assertThat(
                        message.opened(DeskKeys.of(house)).getString("text"))
                .isEqualTo(text));
    }

    private List<Resting> messages(String mailbox) throws Exception {
        return Resting.at(house).stream()
                .filter(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(mailbox))
                .toList();
    }

    private static Multipart message(Reply page, String text) throws IOException {
        var body = new Multipart();
        for (var name : new String[] {"seed", "issued", "token", "lang"}) {
            body.field(name, ReportForm.hidden(page, name));
        }
        return body.field("do", "message").field("text", text);
    }
}
