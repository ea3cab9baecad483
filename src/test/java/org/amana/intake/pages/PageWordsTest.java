package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.intake.submission.Refusal;
import org.amana.report.Language;
import org.amana.report.Messages;
import org.amana.report.Question;
import org.amana.report.Questionnaire;
import org.junit.jupiter.api.Test;

/** A word that is missing shows only on the page that nobody looked at. */
class PageWordsTest {

    private static final Path VIEWS = Path.of("src/main/webapp/intake/WEB-INF/pages");
    private static final Path BEANS = Path.of("src/main/java/org/amana/intake/pages");
    private static final Pattern IN_VIEWS = Pattern.compile("\\b([tr])(?:\\['([a-z0-9_.-]+)'\\]|\\.([a-z]+)\\b)");
    private static final Pattern SAID = Pattern.compile("\\bsay\\((?:language, )?['\"]([a-z0-9_.-]+)['\"]");
    private static final Pattern TO_KNOW = Pattern.compile("name=\"key\" value=\"([a-z.-]+)\"");

    @Test
    void every_word_that_a_page_asks_for_exists() throws IOException {
        var pages = bundle("org.amana.intake.messages");
        var questions = bundle(Messages.BUNDLE);

        for (var file : files()) {
            var text = Files.readString(file);
            for (var found : IN_VIEWS.matcher(text).results().toList()) {
                var key = found.group(2) == null ? found.group(3) : found.group(2);
                if (!key.endsWith(".")) {
                    assertThat(found.group(1).equals("t") ? pages : questions).as(file.toString()).contains(key);
                }
            }
            for (var pattern : List.of(SAID, TO_KNOW)) {
                var keys = pattern.matcher(text).results().map(found -> found.group(1)).filter(key -> !key.endsWith("."));
                assertThat(pages).as(file.toString()).containsAll(keys.toList());
            }
        }
        for (var why : Refusal.values()) {
            assertThat(pages).contains("refused." + why.key());
        }
    }

    @Test
    void no_word_is_left_over() throws IOException {
        var all = new StringBuilder();
        for (var file : files()) {
            all.append(Files.readString(file));
        }

        var leftOver = new ArrayList<>(bundle("org.amana.intake.messages"));
        leftOver.removeIf(key -> all.indexOf(key.replaceFirst("\\.(text|link)$", "")) >= 0);
        leftOver.removeIf(key -> key.matches("(refused|footer)\\..*|read\\.(too_short|too_long|not_digits|check_digits|.*\\.sent(\\.text)?)"));

        assertThat(leftOver).isEmpty();
    }

    @Test
    void every_drawing_that_the_questions_ask_for_exists() {
        for (var question : Questionnaire.load().questions()) {
            for (Question.Option option : question.options()) {
                if (option.icon() != null && !option.icon().isEmpty()) {
                    assertThat(Icons.drawing(option.icon())).startsWith("<");
                }
            }
        }
    }

    private static Set<String> bundle(String name) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new HashSet<>(ResourceBundle.getBundle(name, Language.FR.locale(), control).keySet());
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(VIEWS, BEANS)) {
            try (var found = Files.list(folder)) {
                found.forEach(files::add);
            }
        }
        return files;
    }
}
