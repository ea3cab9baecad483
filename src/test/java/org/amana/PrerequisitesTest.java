package org.amana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build says, before any test, on a machine that lacks something. */
class PrerequisitesTest {

    private static final Path PACKAGES = Path.of("src/test/npm/package-lock.json");

    @TempDir
    Path folder;

    @Test
    void without_node_one_sentence_says_what_to_install() throws Exception {
        assertThat(saidWith(Map.of("PATH", "")))
                .isEqualTo("Node 20 or newer is missing: the tests need `node` and `npm` on the path.");
    }

    @Test
    void without_chromium_one_sentence_says_what_to_install() throws Exception {
        assertThat(saidWith(Map.of("CHROMIUM", folder.resolve("nowhere").toString())))
                .isEqualTo("Chromium is missing: install the package `chromium`, or name its program in the environment variable CHROMIUM.");
    }

    @Test
    void what_was_there_at_an_earlier_build_is_looked_for_again() throws Exception {
        var installed = folder.resolve("target/npm/installed.json");
        for (var missing : List.of("PATH", "CHROMIUM")) {
            Files.createDirectories(installed.getParent());
            Files.copy(PACKAGES, installed);

            assertThat(saidWith(Map.of(missing, folder.resolve("nowhere").toString()))).contains(" is missing: ").hasLineCount(1);
        }
    }

    /** In a source tree of its own; afterwards nothing is installed there, so the build stops. */
    private String saidWith(Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(PACKAGES).getParent());
        Files.createDirectories(folder.resolve("target/npm"));
        Files.copy(PACKAGES, folder.resolve(PACKAGES), StandardCopyOption.REPLACE_EXISTING);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        Prerequisites.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        assertThat(folder.resolve("target/npm/installed.json")).doesNotExist();
        return said;
    }
}
