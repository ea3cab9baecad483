package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amana.BrowserScript;
import org.amana.intake.mailbox.OpenedAnswer;
import org.amana.report.Answer;
import org.amana.report.Language;
import org.amana.report.PublicStatus;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void letters_stand_in_the_order_in_which_they_were_written() {
        var letters = new Letters(List.of(answer(MONDAY, "second"), answer(MONDAY.minusDays(4), "first")), Optional.empty());

        assertThat(letters.getAll()).extracting(Letters.Letter::text).containsExactly("first", "second");
    }

    @Test
    void a_letter_is_new_unless_the_mailbox_was_opened_on_a_later_day() {
        var letters = new Letters(
                List.of(answer(MONDAY.minusDays(4), "old"), answer(MONDAY.minusDays(1), "same day"), answer(MONDAY, "later")),
                Optional.of(MONDAY.minusDays(1)));

        assertThat(letters.getAll()).extracting(Letters.Letter::isNew).containsExactly(false, true, true);
    }

    @Test
    void where_things_stand_is_what_the_last_letter_says() {
        var letters = new Letters(
                List.of(
                        new OpenedAnswer(MONDAY, new Answer(Language.FR, "x", PublicStatus.QUESTION_FOR_YOU, Optional.empty(), OptionalInt.empty())),
                        new OpenedAnswer(MONDAY.minusDays(1), new Answer(Language.FR, "y", PublicStatus.BEING_READ, Optional.empty(), OptionalInt.empty()))),
                Optional.empty());

        assertThat(letters.status(Language.EN)).isEqualTo(PublicStatus.QUESTION_FOR_YOU.label(Language.EN));
    }

    @Test
    void of_two_on_one_day_the_later_one_stands_below_and_says_where_things_stand() {
        var letters = new Letters(
                List.of(
                        numbered(2, PublicStatus.QUESTION_FOR_YOU),
                        numbered(10, PublicStatus.IN_PROGRESS),
                        answer(MONDAY, "of a desk that does not tell")),
                Optional.empty());

        assertThat(letters.getAll()).extracting(Letters.Letter::text).containsExactly("of a desk that does not tell", "2", "10");
        assertThat(letters.status(Language.EN)).isEqualTo(PublicStatus.IN_PROGRESS.label(Language.EN));
    }

    @Test
    void the_script_puts_them_into_the_same_order() throws Exception {
        var results = new BrowserScript()
                .call("inOrder", letter("2026-11-23", 2), letter("2026-11-23", 10))
                .call("inOrder", letter("2026-11-24", 2), letter("2026-11-23", 10))
                .call("inOrder", Json.createObjectBuilder().add("day", "2026-11-23").build(), letter("2026-11-23", 1))
                .run();

        assertThat(Double.parseDouble(results.text(0))).isNegative();
        assertThat(Double.parseDouble(results.text(1))).isPositive();
        assertThat(Double.parseDouble(results.text(2))).isNegative();
    }

    private static JsonObject letter(String day, int number) {
        return Json.createObjectBuilder().add("day", day).add("number", number).build();
    }

    private static OpenedAnswer numbered(int number, PublicStatus status) {
        return new OpenedAnswer(
                MONDAY, new Answer(Language.FR, Integer.toString(number), status, Optional.empty(), OptionalInt.of(number)));
    }

    @Test
    void a_day_is_said_without_an_hour_and_with_the_digits_that_people_use() {
        assertThat(Texts.day(Language.FR, MONDAY, MONDAY)).isEqualTo("lundi 23 novembre");
        assertThat(Texts.day(Language.AR, MONDAY, MONDAY)).contains("23");
        assertThat(Texts.day(Language.ES, MONDAY.minusYears(1), MONDAY)).isEqualTo("domingo 23 de noviembre de 2025");
        assertThat(Texts.day(Language.ZGH, MONDAY, MONDAY)).isEqualTo(Texts.day(Language.FR, MONDAY, MONDAY));
    }

    private static OpenedAnswer answer(LocalDate day, String text) {
        return new OpenedAnswer(day, new Answer(Language.FR, text, PublicStatus.BEING_READ, Optional.empty(), OptionalInt.empty()));
    }
}
