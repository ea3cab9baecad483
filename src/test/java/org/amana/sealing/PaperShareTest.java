package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.amana.sealing.MistypedShare.Reason;

/** What stands on a custodian's sheet, and how it is typed back. */
@Tag("S-35")
class PaperShareTest {

    private final SecureRandom random = new SecureRandom();
    private final List<PaperShare> shares = RecoveryShares.split(Identity.generate(random), random);
    private final PaperShare share = shares.get(3);

    @Example
    void six_lines_of_five_groups_of_four_digits() {
        assertThat(share.lines()).hasSize(6).allMatch(line -> line.matches("\\d{4}( \\d{4}){4}"));
    }

    @Example
    void typed_back_it_is_the_same_share() throws Exception {
        PaperShare typed = PaperShare.parse(String.join("\n", share.lines()));

        assertThat(typed.set()).isEqualTo(share.set());
        assertThat(typed.index()).isEqualTo(4);
        assertThat(typed.copy()).isEqualTo(share.copy());
        assertThat(typed.lines()).isEqualTo(share.lines());
    }

    @Example
    void in_one_row_with_dashes_or_in_arabic_digits_it_is_the_same_share() throws Exception {
        String one = String.join("", share.lines());

        for (String typed : List.of(
                one,
                one.replace(" ", ""),
                one.replace(' ', '-'),
                arabic(String.join("\r\n\r\n", share.lines())),
                "\u200f" + arabic(one) + "\u200f")) {
            assertThat(PaperShare.parse(typed).copy()).isEqualTo(share.copy());
        }
    }

    @Property(tries = 500)
    void a_mistyped_digit_is_told_with_its_line(
            @ForAll @IntRange(min = 0, max = 5) int line,
            @ForAll @IntRange(min = 0, max = 23) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        List<String> lines = new ArrayList<>(share.lines());
        StringBuilder wrong = new StringBuilder(lines.get(line));
        if (wrong.charAt(place) != ' ') {
            wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + more) % 10));
            lines.set(line, wrong.toString());

            mistyped(lines, Reason.CHECK_DIGITS, line + 1);
        }
    }

    @Property(tries = 200)
    void two_swapped_digits_are_told_with_their_line(
            @ForAll @IntRange(min = 0, max = 5) int line, @ForAll @IntRange(min = 0, max = 18) int place) {
        List<String> lines = new ArrayList<>(share.lines());
        char[] digits = lines.get(line).replace(" ", "").toCharArray();
        char moved = digits[place];
        if (digits[place + 1] != moved) {
            digits[place] = digits[place + 1];
            digits[place + 1] = moved;
            lines.set(line, new String(digits));

            mistyped(lines, Reason.CHECK_DIGITS, line + 1);
        }
    }

    @Example
    void swapped_lines_are_told() {
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                List<String> lines = new ArrayList<>(share.lines());
                if (!lines.get(one).equals(lines.get(other))) {
                    Collections.swap(lines, one, other);

                    mistyped(lines, Reason.CHECK_DIGITS, one + 1);
                }
            }
        }
    }

    @Example
    void a_line_left_out_a_digit_left_out_and_a_letter_are_told() {
        List<String> lines = share.lines();

        mistyped(lines.subList(0, 5), Reason.LINES, 5);
        mistyped(with(lines, 2, lines.get(2).substring(1)), Reason.LENGTH, 3);
        mistyped(with(lines, 4, "O" + lines.get(4).substring(1)), Reason.NOT_DIGITS, 5);
        mistyped(with(lines, 5, lines.get(5) + "1"), Reason.LENGTH, 6);
        mistyped(List.of(), Reason.LINES, 0);
    }

    @Example
    void a_line_of_another_share_is_told_by_the_checksum_of_all() {
        mistyped(with(share.lines(), 2, shares.get(0).lines().get(2)), Reason.CHECKSUM, 0);
        mistyped(with(share.lines(), 0, shares.get(0).lines().get(0)), Reason.CHECKSUM, 0);
    }

    @Example
    void each_line_can_be_checked_while_it_is_typed() throws Exception {
        for (int line = 1; line <= PaperShare.LINES; line++) {
            PaperShare.checkLine(line, share.lines().get(line - 1));
        }
        assertThatExceptionOfType(MistypedShare.class)
                .isThrownBy(() -> PaperShare.checkLine(2, share.lines().get(2)))
                .extracting(MistypedShare::line)
                .isEqualTo(2);
    }

    @Example
    void a_sheet_of_a_later_version_or_of_an_unknown_kind_is_not_guessed_at() {
        for (long header : new long[] {213_510_000_000_000_000L, 193_510_000_000_000_000L, 113_560_000_000_000_000L, 115_310_000_000_000_000L}) {
            String first = new String(ShareLine.write(1, header), StandardCharsets.US_ASCII);
            assertThatExceptionOfType(MistypedShare.class)
                    .isThrownBy(() -> PaperShare.parse(String.join("\n", with(share.lines(), 0, first))))
                    .extracting(MistypedShare::reason)
                    .isEqualTo(Reason.VERSION);
        }
    }

    @Example
    void no_message_repeats_what_was_typed() {
        String typed = String.join("\n", with(share.lines(), 3, "9999 9999 9999 9999 9999"));

        assertThatExceptionOfType(MistypedShare.class)
                .isThrownBy(() -> PaperShare.parse(typed))
                .satisfies(mistyped -> assertThat(mistyped.toString()).doesNotContain("9999", share.lines().get(1)));
    }

    private static void mistyped(List<String> lines, Reason reason, int line) {
        assertThatExceptionOfType(MistypedShare.class)
                .isThrownBy(() -> PaperShare.parse(String.join("\n", lines)))
                .satisfies(mistyped -> {
                    assertThat(mistyped.reason()).isEqualTo(reason);
                    assertThat(mistyped.line()).isEqualTo(line);
                });
    }

    private static List<String> with(List<String> lines, int line, String other) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, other);
        return changed;
    }

    private static String arabic(String digits) {
        StringBuilder text = new StringBuilder();
        for (char c : digits.toCharArray()) {
            text.append(c >= '0' && c <= '9' ? (char) (c - '0' + '\u0660') : c);
        }
        return text.toString();
    }
}
