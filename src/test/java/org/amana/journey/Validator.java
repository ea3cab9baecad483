package org.amana.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The Nu HTML checker, as it is published, over the pages as they came from the server. */
final class Validator {

    private static final Path CHECKER = Path.of("target/npm/node_modules/vnu-jar/build/dist/vnu.jar");
    private static final Path PAGES = Path.of("target/pages");

    private Validator() {}

    /** What it finds in the pages, by name; nothing when all are right. */
    static String findings(Map<String, String> pages) throws IOException, InterruptedException {
        Files.createDirectories(PAGES);
        for (var page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey() + ".html"), page.getValue());
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var check = new ProcessBuilder(java, "-Xss2m", "-jar", CHECKER.toString(), "--skip-non-html", PAGES.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return check.waitFor() == 0 ? "" : said;
    }
}
