package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import org.amana.report.Language;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MistypedCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypedCodeTest {

    @Test
    void a_group_that_is_too_short_is_named() {
        var words = wrong("4821 0957 331 2284 7705 5695", Language.EN);

        assertThat(words.sentences()).anyMatch(sentence -> sentence.contains("23")).anyMatch(sentence -> sentence.contains("group 3"));
    }

    @Test
    void without_gaps_no_group_is_blamed() {
        var words = wrong("48210957331", Language.EN);

        assertThat(words.sentences()).singleElement().asString().contains("11");
    }

    @Test
    void arabic_digits_are_counted_too() {
        var words = wrong("٤٨٢١ ٠٩٥٧", Language.EN);

        assertThat(words.sentences()).singleElement().asString().contains("8 of 24");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_typed_is_never_repeated_in_words(Language language) {
        var good = FollowUpCode.generate(new SecureRandom()).groups();
        var swapped = String.join(" ", good.get(1), good.get(0), good.get(2), good.get(3), good.get(4), good.get(5));

        for (var typed : new String[] {"", "abcd", swapped + "1", "9876 5432 1098 7654 3210 9876"}) {
            var words = wrong(typed, language);

            assertThat(words.sentences()).isNotEmpty().noneMatch(sentence -> sentence.contains("9876"));
            assertThat(words.points()).extracting(Notice.Point::target).containsExactly("code");
        }
        assertThat(new TypedCode("1234").toString()).doesNotContain("1234");
    }

    @Test
    void nothing_typed_is_a_short_code_and_no_fault() {
        assertThat(catchThrowableOfType(MistypedCode.class, new TypedCode(null)::parse).reason())
                .isEqualTo(MistypedCode.Reason.TOO_SHORT);
    }

    private static Notice wrong(String text, Language language) {
        var typed = new TypedCode(text);
        var mistyped = catchThrowableOfType(MistypedCode.class, typed::parse);
        return typed.wrong(mistyped.reason(), language);
    }
}
