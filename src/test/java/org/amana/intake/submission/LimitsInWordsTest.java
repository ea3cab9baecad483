package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.amana.report.Language;
import org.amana.report.Question;
import org.amana.report.Questionnaire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told about files is what the server takes. */
class LimitsInWordsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Question files = Questionnaire.load().question("files").orElseThrow();

    @ParameterizedTest
    @EnumSource
    void the_words_beside_the_field_say_how_many_and_how_large(Language language) {
        assertThat(numbers(files.help(language)))
                .containsExactly(
                        (long) IncomingFiles.MOST_FILES,
                        IncomingFiles.MOST_BYTES_EACH / MEGABYTE,
                        IncomingFiles.MOST_BYTES_IN_ALL / MEGABYTE);
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_says_the_same(Language language) {
        assertThat(numbers(refused(language, Refusal.TOO_MANY_FILES))).containsExactly((long) IncomingFiles.MOST_FILES);
        assertThat(numbers(refused(language, Refusal.TOO_LARGE_FILE))).containsExactly(IncomingFiles.MOST_BYTES_EACH / MEGABYTE);
        assertThat(numbers(refused(language, Refusal.TOO_LARGE_IN_ALL))).containsExactly(IncomingFiles.MOST_BYTES_IN_ALL / MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-form.xhtml", "add-message.xhtml"})
    void both_forms_show_these_words_beside_the_field(String page) throws Exception {
        assertThat(Files.readString(Path.of("src/main/webapp/intake/WEB-INF/pages", page)))
                .containsPattern("id=\"h_files\">[^\n]*\\.files\\.help\\(here\\.language\\)")
                .containsPattern("<input [^>]*type=\"file\"[^>]*aria-describedby=\"h_files ");
    }

    private static String refused(Language language, Refusal why) {
        var complete = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("org.amana.intake.messages", language.locale(), complete)
                .getString("refused." + why.key());
    }

    private static List<Long> numbers(String words) {
        return Pattern.compile("\\d+").matcher(words).results().map(found -> Long.valueOf(found.group())).toList();
    }
}
