package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | FR",
                "fr-FR,fr;q=0.9,en;q=0.8 | FR",
                "de-DE,de;q=0.9,es;q=0.5,en;q=0.7 | EN",
                "en;q=0.2, ar-MA;q=0.9 | AR",
                "EN-us | EN",
                "ary | AR",
                "shi-Tfng-MA, fr;q=0.1 | ZGH",
                "zgh | ZGH",
                "fr;q=0, es | ES",
                "fr ; q = 0.5 , es ; q=0.6 | ES",
            })
    void the_first_guess_follows_what_the_browser_wants_most(String header, Language expected) {
        assertThat(Language.bestFor(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"*", ";;;,,,", "de,it", "fr;q=abc", "fr;q=-1", "-", "fr;q=9999999999999999", "\u0000"})
    void a_header_that_helps_nobody_leads_to_arabic(String header) {
        assertThat(Language.bestFor(header)).isEqualTo(Language.AR);
    }

    @Test
    void a_huge_header_is_read_only_at_its_beginning() {
        assertThat(Language.bestFor("x-".repeat(1_000_000) + ",fr")).isEqualTo(Language.AR);
        assertThat(Language.bestFor("de,".repeat(100) + "fr")).isEqualTo(Language.AR);
        assertThat(Language.bestFor("fr," + "de,".repeat(1_000_000))).isEqualTo(Language.FR);
    }

    @Test
    void only_arabic_runs_from_right_to_left() {
        assertThat(Arrays.stream(Language.values())
                        .filter(language -> language.direction().equals("rtl")))
                .containsExactly(Language.AR);
    }

    @Test
    void dates_have_the_day_first_and_digits_that_everyone_reads() {
        LocalDate day = LocalDate.of(2026, 5, 16);

        for (Language language : Language.values()) {
            String text = day.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
            assertThat(text).as(language.tag()).startsWith("16").contains("2026");
        }
    }

    @Test
    void a_tag_that_is_not_ours_is_refused() {
        assertThat(Language.of("zgh")).isEqualTo(Language.ZGH);
        assertThatThrownBy(() -> Language.of("de")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Language.find(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AR,0,ZERO",
        "AR,1,ONE",
        "AR,2,TWO",
        "AR,3,FEW",
        "AR,10,FEW",
        "AR,11,MANY",
        "AR,99,MANY",
        "AR,100,OTHER",
        "AR,102,OTHER",
        "AR,103,FEW",
        "FR,0,ONE",
        "FR,1,ONE",
        "FR,2,OTHER",
        "EN,0,OTHER",
        "EN,1,ONE",
        "ES,1,ONE",
        "ES,5,OTHER",
        "ZGH,2,OTHER"
    })
    void things_are_counted_as_the_language_counts(Language language, int count, PluralForm expected) {
        assertThat(language.pluralForm(count)).isEqualTo(expected);
    }
}
