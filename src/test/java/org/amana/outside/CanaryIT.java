package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Words that stand nowhere else travel the whole way in a report, its file names and files, in headers, in the officer's
 * answer: while they travel and afterwards they rest nowhere.
 */
class CanaryIT {

    private static final int CRUMB = 4_096;
    private static final int MEGABYTE = 1024 * 1024;
    private static final String ADDRESS = "127.0.0.7";
    private static final String FORWARDED = "203.0.113.77";

    /** Where programs write when nobody tells them where. The server's own are below the house's data and searched with it. */
    private static final List<Path> ELSEWHERE = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"), Path.of("").toAbsolutePath());

    private final FileTime begun = FileTime.from(Instant.now().minusSeconds(1));
    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");
    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin())
            .from(ADDRESS)
            .with("User-Agent: " + canary + "/1.0")
            .with("Referer: " + house.publicOrigin() + "/fr/write?" + canary)
            .with("X-Forwarded-For: " + FORWARDED)
            .with("Forwarded: for=" + FORWARDED)
            .with("X-Real-IP: " + FORWARDED);

    @Test
    @Tag("S-02")
    @Tag("S-05")
    @Tag("S-06")
    void words_names_files_addresses_and_codes_rest_nowhere_while_they_travel_and_after_the_journey() throws Exception {
        var form = ReportForm.open(visitor, "fr")
                .telling(canary + " é text")
                .with("q_place_text", canary + " place")
                .with("q_contact_details", canary + " contact");

        var code = ReportForm.code(sendLookingAround(form));
        assertThat(code).hasSize(24);
        travel(code);

        var words = Traces.of(canary, ADDRESS, FORWARDED, code, form.value("seed"), String.join(" ", code.split("(?<=\\G.{4})")));
        assertThat(everywhere(words)).isEmpty();
        for (var side : List.of("intake", "triage")) {
            try (var connection = house.database(side)) {
                assertThat(words.inTables(connection)).isEmpty();
            }
        }
    }

    @Test
    @Tag("S-02")
    void the_search_would_find_what_rests() throws Exception {
        var words = Traces.of(canary);
        for (var shape : new byte[][] {
            ("x" + canary + "y").getBytes(StandardCharsets.UTF_8),
            ("xy" + canary).getBytes(StandardCharsets.UTF_16BE),
            java.util.Base64.getEncoder().encode(("x" + canary).getBytes(StandardCharsets.UTF_8)),
            java.util.Base64.getUrlEncoder().encode(("xy" + canary + "z").getBytes(StandardCharsets.UTF_8)),
            java.net.URLEncoder.encode("é " + canary, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII)
        }) {
            assertThat(words.in(shape)).isNotEmpty();
        }
        var left = Files.writeString(Files.createTempFile("left", ".txt"), "x" + canary);
        try {
            assertThat(words.inFilesChangedBelow(ELSEWHERE, begun, this::isAnothers)).singleElement().asString().contains(left.toString());
        } finally {
            Files.delete(left);
        }
    }

    /** One byte, 200 KB, and 25 MB of which the second half waits until everything was searched. */
    private Reply sendLookingAround(ReportForm form) throws Exception {
        var body = form.body()
                .file(canary + ".txt", "text/plain", new byte[] {'K'})
                .file(canary + "-é.txt", "text/plain", filled(200_000))
                .beginFile(canary + ".jpg", "image/jpeg")
                .raw(picture(25 * MEGABYTE))
                .raw("\r\n")
                .whole();
        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, body.length)) {
            int sent = body.length / 2;
            wire.send(body, 0, sent);
            sent += searchWhileSending(wire, body, sent, Traces.of(canary, ADDRESS, FORWARDED, form.value("seed")));
            wire.send(body, sent, body.length - sent);
            return wire.answer();
        }
    }

    /** A sender who is silent for a minute is dropped, and a search may take longer; returns how many bytes went meanwhile. */
    private int searchWhileSending(Wire wire, byte[] body, int from, Traces words) throws Exception {
        int sent = 0;
        try (var searcher = Executors.newSingleThreadExecutor()) {
            var found = searcher.submit(() -> everywhere(words));
            while (!found.isDone()) {
                wire.send(body, from + sent, CRUMB);
                sent += CRUMB;
                try {
                    found.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException stillSearching) {
                    // and on
                }
            }
            assertThat(found.get()).isEmpty();
        }
        return sent;
    }

    /** To the desk, opened, downloaded, noted, answered, read, added to. */
    private void travel(String code) throws Exception {
        var desk = DeskVisit.signIn(house, Browsers.withScript("fr", 1440, false), "n.alami", "fr");
        var page = desk.page();
        desk.openCaseTelling(canary + " é text");
        page.locator(".files details summary").nth(1).click();
        page.waitForDownload(() -> page.locator(".files details button").nth(1).click()).delete();
        page.fill("#note", canary + " note");
        page.click("#add");
        page.waitForLoadState(LoadState.LOAD);
        page.fill("#answer", canary + " answer");
        page.click("#send");
        page.waitForLoadState(LoadState.LOAD);

        var owner = Mail.opened(visitor, "fr", code);
        var mailbox = Eventually.see(
                java.time.Duration.ofSeconds(60), () -> owner.get("/fr/read?open"), read -> read.words().contains(canary + " answer"));
        assertThat(mailbox.words()).contains(canary + " answer");
        var addition = new Multipart().field("do", "message");
        for (var name : List.of("seed", "issued", "token", "lang")) {
            addition.field(name, ReportForm.hidden(mailbox, name));
        }
        addition.field("text", canary + " addition").file(canary + "-2.txt", "text/plain", filled(50_000));
        assertThat(owner.post("/fr/read", addition).words()).contains("Votre message est arrivé.");
        desk.lock();
        page.context().close();
    }

    private List<String> everywhere(Traces words) throws IOException {
        var found = new ArrayList<>(words.inFilesBelow(List.of(house.data())));
        found.addAll(words.inFilesChangedBelow(ELSEWHERE, begun, this::isAnothers));
        found.addAll(words.inFilesOpenIn(house.serverProcess()));
        found.addAll(words.inFilesOpenIn(house.databaseProcess()));
        return found;
    }

    /** Searched already, or the officer's own browser, which shows the words. */
    private boolean isAnothers(Path folder) {
        return folder.equals(house.data()) || folder.getFileName().toString().matches("playwright.*|\\.?org\\.chromium.*");
    }

    private byte[] picture(int bytes) {
        var content = filled(bytes);
        System.arraycopy(Samples.jpeg(20), 0, content, 0, 20);
        return content;
    }

    private byte[] filled(int bytes) {
        var line = (canary + " é\n").getBytes(StandardCharsets.UTF_8);
        var content = new byte[bytes];
        for (int at = 0; at < bytes; at++) {
            content[at] = line[at % line.length];
        }
        return content;
    }
}
