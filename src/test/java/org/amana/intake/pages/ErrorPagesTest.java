package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that the server shows by itself. */
class ErrorPagesTest {

    private static final Path SIDE = Path.of("src/main/webapp/intake");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(SIDE.resolve("errors"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void every_page_that_the_server_is_told_of_is_there() throws IOException {
        var told = Pattern.compile("<location>/(errors/[^<]+)</location>").matcher(Files.readString(SIDE.resolve("WEB-INF/web.xml")));

        assertThat(told.results().map(found -> SIDE.resolve(found.group(1))).toList()).isNotEmpty().allMatch(Files::isRegularFile);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_in_every_language_what_to_do_and_has_a_way_out(Path page) throws IOException {
        var html = Files.readString(page);

        for (var language : List.of("ar", "fr", "en", "es")) {
            assertThat(html).contains("<section lang=\"" + language + "\"").contains("href=\"/" + language + "/\"");
        }
        assertThat(html).contains("href=\"/leave\"").contains("<title>Amana</title>");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_words_of_the_server(Path page) throws IOException {
        var text = Files.readString(page).replaceAll("<[^>]*>", " ");

        assertThat(text).doesNotContainPattern("(?i)payara|exception|http|forbidden|\\b[345][0-9]{2}\\b");
    }
}
