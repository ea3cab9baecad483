package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpCodeTest {

    private static final String VALID = "4821 0957 3316 2284 7705 5695";

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_new_code_has_six_groups_of_four_digits_and_is_read_back() throws Exception {
        FollowUpCode code = FollowUpCode.generate(random);

        assertThat(code.groups()).hasSize(6).allMatch(group -> group.matches("[0-9]{4}"));
        assertThat(FollowUpCode.parse(String.join("-", code.groups())).groups()).isEqualTo(code.groups());
    }

    @Test
    void every_digit_is_as_likely_as_any_other() {
        Map<Character, Integer> counts = new HashMap<>();
        int codes = 2_000;
        for (int i = 0; i < codes; i++) {
            String digits =
                    String.join("", FollowUpCode.generate(random).groups()).substring(0, 22);
            digits.chars().forEach(digit -> counts.merge((char) digit, 1, Integer::sum));
        }

        // Six standard deviations to each side; a smaller bias is the next test's.
        double expected = codes * 22 / 10.0;
        assertThat(counts).hasSize(10);
        assertThat(counts.values())
                .allSatisfy(count -> assertThat((double) count).isBetween(expected - 380, expected + 380));
    }

    @Test
    void a_byte_that_would_favour_small_digits_is_drawn_again() {
        int[] drawn = {0};
        SecureRandom highFirst = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) (drawn[0]++ < 6 ? 250 + drawn[0] - 1 : 249));
            }
        };

        assertThat(String.join("", FollowUpCode.generate(highFirst).groups())).startsWith("9".repeat(22));
        assertThat(drawn[0]).isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "482109573316228477055695",
                VALID,
                " 4821-0957-3316-2284-7705-5695\n",
                "4821–0957–3316–2284–7705–5695",
                "\u202a4821\u00a00957\u202f3316\u20092284 7705 5695\u202c",
                "\u200f٤٨٢١ ٠٩٥٧ ٣٣١٦ ٢٢٨٤ ٧٧٠٥ ٥٦٩٥",
                "۴۸۲۱ ۰۹۵۷ ۳۳۱۶ ۲۲۸۴ ۷۷۰۵ ۵۶۹۵",
                "4821 0957 3316 2284 7705 ٥٦٩٥\ufeff"
            })
    void a_code_may_be_typed_with_spaces_dashes_and_marks_in_any_script(String typed) throws Exception {
        assertThat(String.join(" ", FollowUpCode.parse(typed).groups())).isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "4821 0957 3316 2284 7705 569, TOO_SHORT",
        "4821 0957 3316 2284 7705 5695 1, TOO_LONG",
        "4821 0957 3316 2284 7705 569O, NOT_DIGITS",
        "my code is 4821, NOT_DIGITS",
        "4821 0957 3316 2284 7705 5696, CHECK_DIGITS",
        "4821 0957 3316 2248 7705 5695, CHECK_DIGITS"
    })
    void a_mistyped_code_is_told_by_its_reason(String typed, MistypedCode.Reason reason) {
        assertThatExceptionOfType(MistypedCode.class)
                .isThrownBy(() -> FollowUpCode.parse(typed))
                .satisfies(mistyped -> assertThat(mistyped.reason()).isEqualTo(reason))
                .withMessageNotContaining("4821");
    }

    @Test
    void a_very_long_text_is_not_even_looked_at() {
        assertThatExceptionOfType(MistypedCode.class)
                .isThrownBy(() -> FollowUpCode.parse("x".repeat(100_000)))
                .satisfies(mistyped -> assertThat(mistyped.reason()).isEqualTo(MistypedCode.Reason.TOO_LONG));
    }

    @Property
    void any_one_wrong_digit_is_noticed(
            @ForAll @Size(16) byte[] seed,
            @ForAll @IntRange(max = 23) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = code(seed).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);

        assertThatExceptionOfType(MistypedCode.class).isThrownBy(() -> FollowUpCode.parse(new String(digits)));
    }

    @Property
    void any_two_swapped_neighbours_are_noticed(@ForAll @Size(16) byte[] seed, @ForAll @IntRange(max = 22) int place)
            throws Exception {
        char[] digits = code(seed).toCharArray();
        char left = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = left;

        if (left == digits[place]) {
            FollowUpCode.parse(new String(digits));
        } else {
            assertThatExceptionOfType(MistypedCode.class).isThrownBy(() -> FollowUpCode.parse(new String(digits)));
        }
    }

    @Test
    @Tag("S-04")
    void the_same_form_seed_shows_the_same_code() {
        FormSeed seed = FormSeed.generate(random);

        assertThat(FollowUpCode.fromFormSeed(FormSeed.parse(seed.hex())).groups())
                .isEqualTo(FollowUpCode.fromFormSeed(seed).groups())
                .isNotEqualTo(
                        FollowUpCode.fromFormSeed(FormSeed.generate(random)).groups());
    }

    @Test
    void a_code_derives_the_same_keys_again_and_other_keys_elsewhere() throws Exception {
        ReporterKeys first = FollowUpCode.parse(VALID).derive("npm-ma");
        ReporterKeys again = FollowUpCode.parse(VALID).derive("npm-ma");
        ReporterKeys elsewhere = FollowUpCode.parse(VALID).derive("demo-1");

        assertThat(again.mailboxSecret().id()).isEqualTo(first.mailboxSecret().id());
        assertThat(again.identity().recipient()).isEqualTo(first.identity().recipient());
        assertThat(elsewhere.mailboxSecret().id())
                .isNotEqualTo(first.mailboxSecret().id());
        assertThat(elsewhere.identity().recipient())
                .isNotEqualTo(first.identity().recipient());
        assertThat(first.mailboxSecret().toBase64Url())
                .isNotEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(first.identity().exportSeed()));
    }

    private static String code(byte[] seed) {
        return String.join(
                "", FollowUpCode.fromFormSeed(FormSeed.parse(Sha256.hex(seed))).groups());
    }
}
