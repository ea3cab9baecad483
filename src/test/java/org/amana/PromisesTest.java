package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SECURITY.md and the tests speak of the same promises. */
class PromisesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (S-[0-9]{2}) \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(S-[0-9]{2})\"\\)");

    @Test
    void every_promise_has_a_test_and_every_tagged_test_a_promise() throws IOException {
        var promised = found(ROW, Files.readString(Path.of("SECURITY.md")));

        var shown = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                shown.addAll(found(TAG, Files.readString(source)));
            }
        }

        assertThat(shown).isEqualTo(promised);
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
