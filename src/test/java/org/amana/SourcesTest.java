package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class file shows. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONGEST = 250;

    @Test
    void every_package_says_what_it_is_responsible_for() throws IOException {
        try (Stream<Path> directories = Files.walk(MAIN).filter(Files::isDirectory)) {
            assertThat(directories.filter(directory -> holds(directory, file -> file.endsWith(".java"))))
                    .isNotEmpty()
                    .allMatch(directory -> holds(directory, "package-info.java"::equals));
        }
    }

    @Test
    void no_class_is_longer_than_a_few_screens() throws IOException {
        assertThat(sources(MAIN, source -> source.lines().count() > LONGEST)).isEmpty();
    }

    @Test
    void nothing_is_left_for_later_and_no_test_waits_or_is_switched_off() throws IOException {
        Pattern later = Pattern.compile("\\b([T]ODO|[F]IXME)\\b");
        Pattern idle = Pattern.compile("Thread\\.sleep|@[D]isabled");

        assertThat(sources(MAIN, source -> later.matcher(source).find())).isEmpty();
        assertThat(sources(
                        TESTS,
                        source -> later.matcher(source).find()
                                || idle.matcher(source).find()))
                .isEmpty();
    }

    private static List<Path> sources(Path root, Predicate<String> which) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> which.test(read(file)))
                    .toList();
        }
    }

    private static boolean holds(Path directory, Predicate<String> name) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> name.test(file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
