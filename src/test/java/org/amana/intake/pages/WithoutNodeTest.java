package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build on a machine that has no Node. */
class WithoutNodeTest {

    @Test
    void the_build_goes_on_without_the_script_and_says_so_in_one_line(@TempDir Path folder) throws Exception {
        var script = Files.writeString(Files.createDirectory(folder.resolve("script")).resolve("script.properties"), "of a build before");
        var build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "src/main/browser/MakeScript.java",
                        script.getParent().toString(),
                        "yes")
                .redirectErrorStream(true);
        build.environment().put("PATH", folder.toString());
        var process = build.start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).isEqualTo("Node 20 or newer is not here: the public pages run without script." + System.lineSeparator());
        assertThat(script).doesNotExist();
    }
}
