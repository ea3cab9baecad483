package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.FollowUpCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody sees who tries codes: a typo is told; of everything else nobody can say whether it exists. */
@Tag("S-07")
class MailboxesLookAlikeIT {

    private final HouseUnderTest house = Battered.house();
    private final Visitor visitor = Battered.visitor();

    @ParameterizedTest
    @CsvSource({"fr, Un chiffre n’est pas le bon", "ar, رقم", "en, digit"})
    @Tag("S-30")
    void a_typo_is_told_and_what_was_typed_is_still_there(String language, String sentence) throws Exception {
        var code = codeOfNobody();
        var typo = (code.charAt(0) == '9' ? "1" : "9") + code.substring(1);

        var answer = Mail.tryCode(visitor, language, typo);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains(sentence);
        assertThat(answer.text()).contains(">" + typo + "</textarea>");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "1234", "12345678901234567890123456", "abcd efgh", "<script>alert(1)</script>"})
    @Tag("S-30")
    void what_is_no_code_is_told_without_being_believed(String typed) throws Exception {
        var answer = Mail.tryCode(visitor, "fr", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain("<script>");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void unknown_empty_and_burned_mailboxes_show_the_very_same_page() throws Exception {
        var empty = ReportForm.code(ReportForm.open(visitor, "fr").telling("Für den leeren Kasten.").send());
        var burned = ReportForm.code(ReportForm.open(visitor, "fr").telling("Für den verbrannten Kasten.").send());
        Mail.answer(house, Resting.telling(house, "Für den verbrannten Kasten.").getFirst(), "Une réponse.");
        var owner = Mail.opened(visitor, "fr", burned);
        assertThat(owner.get("/fr/read?open").words()).contains("Une réponse.");
        assertThat(owner.post("/fr/read", Visitor.FORM, "do=burn&understood=yes".getBytes(StandardCharsets.US_ASCII)).words())
                .contains("La boîte est effacée.");

        var unknownPage = page(codeOfNobody());

        assertThat(unknownPage).contains("Il n’y a pas de réponse derrière ce code pour l’instant.");
        assertThat(page(empty)).isEqualTo(unknownPage);
        assertThat(page(burned)).isEqualTo(unknownPage);
    }

    @Test
    @Tag("S-29")
    void to_a_burned_mailbox_nothing_is_delivered_any_more() throws Exception {
        var code = ReportForm.code(ReportForm.open(visitor, "fr").telling("Wird verbrannt.").send());
        var report = Resting.telling(house, "Wird verbrannt.").getFirst();
        Mail.answer(house, report, "Avant.");
        Mail.opened(visitor, "fr", code)
                .post("/fr/read", Visitor.FORM, "do=burn&understood=yes".getBytes(StandardCharsets.US_ASCII));

        assertThat(Mail.answer(house, report, "Après.")).isEqualTo(410);
        assertThat(Mail.read(visitor, "fr", code)).doesNotContain("Avant.", "Après.");
        assertThat(Rows.orphans(house)).isZero();
    }

    @Test
    void a_cookie_that_opens_nothing_shows_the_field_for_the_code() throws Exception {
        var answer = visitor.with("Cookie: __Host-m=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").get("/fr/read?open");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("name=\"code\"");
    }

    /** With everything out that differs from one page to the next by itself. */
    private String page(String code) throws Exception {
        return Mail.opened(visitor, "fr", code)
                .get("/fr/read?open")
                .text()
                .replaceAll("(name=\"(seed|issued|token)\" value=)\"[0-9a-f]+\"", "$1");
    }

    private static String codeOfNobody() {
        try (var code = FollowUpCode.generate(new SecureRandom())) {
            return String.join("", code.groups());
        }
    }
}
