package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever types something into a page and sends it is told there when it could not be used. On the public side that is the
 * summary above everything, which is focused; at the desk a sentence that is read out at once. What the frame around all
 * pages says does not count.
 */
class MessageScanTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern POSTED = Pattern.compile(
            "(?s)<form\\b[^>]*\\bmethod=\"post\"[^>]*>(.*?)</form>|<h:form\\b[^>]*>(.*?)</h:form>");
    private static final Pattern TYPED = Pattern.compile(
            "<textarea\\b|<select\\b|<input\\b(?![^>]*\\btype=\"(hidden|submit|checkbox|radio)\")");
    private static final Pattern TOLD = Pattern.compile("role=\"[^\"]*\\balert\\b|class=\"sum\"[^>]*autofocus=");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include\\s+src=\"([^\"]+)\"");
    private static final String FRAME = "/frame/";

    @Test
    void every_page_on_which_something_is_typed_has_a_place_that_says_what_was_wrong_with_it() throws IOException {
        assertThat(pages(WEBAPP)).filteredOn(this::asks).hasSizeGreaterThanOrEqualTo(8).allMatch(this::tells);
    }

    @Test
    void a_page_that_keeps_silent_is_noticed(@TempDir Path folder) throws IOException {
        var silent = Files.writeString(folder.resolve("page.xhtml"), "<form method=\"post\"><ui:include src=\"field.xhtml\"/></form>");
        Files.writeString(folder.resolve("field.xhtml"), "<textarea name='x'></textarea>");

        assertThat(asks(silent)).isTrue();
        assertThat(tells(silent)).isFalse();
    }

    /** What has an address: the pages of the desk, and those of the public side that fill its layout. */
    private static List<Path> pages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> Pattern.compile("template=\"(/WEB-INF/frame/(desk|alone)|layout)\\.xhtml\"").matcher(read(file)).find())
                    .toList();
        }
    }

    private boolean asks(Path page) {
        return POSTED.matcher(whole(page, read(page)))
                .results()
                .map(MatchResult::group)
                .anyMatch(form -> TYPED.matcher(form).find());
    }

    private boolean tells(Path page) {
        return TOLD.matcher(whole(page, read(page))).find();
    }

    /** With everything that it includes in the place where it includes it. */
    private static String whole(Path page, String text) {
        return INCLUDE.matcher(text).replaceAll(include -> java.util.regex.Matcher.quoteReplacement(
                included(page, include.group(1)).map(part -> whole(part, read(part))).collect(Collectors.joining())));
    }

    /** An address that is put together while the page is shown stands for every file that it may lead to. */
    private static Stream<Path> included(Path page, String address) {
        if (address.contains(FRAME)) {
            return Stream.empty();
        }
        var folder = address.startsWith("/") ? root(page) : page.getParent();
        var name = Pattern.compile(Pattern.quote(address.replaceFirst("^/", "")).replaceAll("#\\{[^}]*}", "\\\\E[a-z]+\\\\Q"));
        try (Stream<Path> files = Files.walk(folder)) {
            var found = files.filter(file -> name.matcher(folder.relativize(file).toString().replace('\\', '/')).matches()).toList();
            return found.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root(Path page) {
        return WEBAPP.resolve(WEBAPP.relativize(page).getName(0));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
