package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.Browsers;
import org.amana.journey.ReporterVisit;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred reports sealed in the browser, then everything that the running server has in memory. Nobody is at the desk. */
@Tag("campaign")
@Tag("S-37")
class HeapIT {

    private static final int REPORTS = 100;
    private static final String SURELY_THERE = "amana_intake";

    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void neither_a_word_nor_a_code_of_a_hundred_reports_is_in_the_memory_of_the_server() throws Exception {
        var house = HouseUnderTest.fresh("heap").with("amana.courier.seconds", "2");
        house.start();
        try {
            var page = Browsers.withScript("fr", 360, false);
            List<String> searched = new ArrayList<>(List.of(canary));
            for (int i = 0; i < REPORTS; i++) {
                searched.add(code(house, page));
            }
            searched.add(searched.getLast().replaceAll("(?<=\\G.{4})", " ").strip());
            readAnswers(page, house, searched.get(1));

            var dump = dump(house);

            assertThat(Traces.of(SURELY_THERE).inFilesBelow(List.of(dump))).isNotEmpty();
            assertThat(Traces.of(searched.toArray(String[]::new)).inFilesBelow(List.of(dump))).isEmpty();
            Files.delete(dump);
            page.context().close();
        } finally {
            house.stop();
        }
    }

    private String code(HouseUnderTest house, Page page) {
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        reporter.fill(canary + " ce qui s'est passé");
        page.setInputFiles("#files", new FilePayload(canary + ".txt", "text/plain", (canary + "\n").repeat(500).getBytes(StandardCharsets.UTF_8)));
        page.locator("#report button.pri").click();
        page.waitForSelector(".slip bdi");
        return reporter.code();
    }

    private static void readAnswers(Page page, HouseUnderTest house, String code) {
        page.navigate(house.publicOrigin() + "/fr/read");
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForSelector("#close");
    }

    private static Path dump(HouseUnderTest house) throws Exception {
        var dump = Path.of("target/heap-" + UUID.randomUUID() + ".hprof").toAbsolutePath();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = new ProcessBuilder(jcmd, String.valueOf(house.serverProcess().pid()), "GC.heap_dump", "-all", dump.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        assertThat(dump).exists();
        return dump;
    }
}
