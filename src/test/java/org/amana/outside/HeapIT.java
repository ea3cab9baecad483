package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
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

    /** The server lets nobody attach to it; only this test asks for another door. */
    private static final String MANAGED = "-Dcom.sun.management.jmxremote.port=%1$d -Dcom.sun.management.jmxremote.rmi.port=%1$d"
            + " -Dcom.sun.management.jmxremote.host=127.0.0.1 -Djava.rmi.server.hostname=127.0.0.1"
            + " -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false";

    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void neither_a_word_nor_a_code_of_a_hundred_reports_is_in_the_memory_of_the_server() throws Exception {
        int port = HouseUnderTest.freePort();
        var house = HouseUnderTest.fresh("heap-" + port, MANAGED.formatted(port)).with("amana.courier.seconds", "2");
        house.start();
        try {
            var page = Browsers.withScript("fr", 360, false);
            List<String> searched = new ArrayList<>(List.of(canary));
            for (int i = 0; i < REPORTS; i++) {
                searched.add(code(house, page));
            }
            searched.add(searched.getLast().replaceAll("(?<=\\G.{4})", " ").strip());
            readAnswers(page, house, searched.get(1));

            var dump = dump(port);

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

    /** Everything, also what waits to be swept away. */
    private static Path dump(int port) throws Exception {
        var dump = Path.of("target/heap-" + UUID.randomUUID() + ".hprof").toAbsolutePath();
        var address = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
        try (var connection = JMXConnectorFactory.connect(address)) {
            ManagementFactory.newPlatformMXBeanProxy(
                            connection.getMBeanServerConnection(),
                            "com.sun.management:type=HotSpotDiagnostic",
                            HotSpotDiagnosticMXBean.class)
                    .dumpHeap(dump.toString(), false);
        }
        return dump;
    }
}
