package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A press event. */
class ManyAtOnceIT {

    private static final int REPORTS = 64;
    private static final int CASES_LOOKED_THROUGH = 300;

    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    @Tag("S-03")
    void sixty_four_reports_at_once_are_sixty_four_cases_each_intact() throws Exception {
        var texts = new ArrayList<String>();
        for (int i = 0; i < REPORTS; i++) {
            texts.add("témoignage " + UUID.randomUUID() + " شهادة");
        }

        var codes = sendTogether(texts);

        assertThat(codes).hasSize(REPORTS).doesNotHaveDuplicates().allMatch(code -> code.length() == 24);
        var desk = DeskVisit.signIn(house, Browsers.withScript("fr", 1440, false), "k.idrissi", "fr");
        assertThat(found(desk, texts)).containsExactlyInAnyOrderElementsOf(texts);
    }

    private List<String> sendTogether(List<String> texts) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newFixedThreadPool(REPORTS)) {
            var sending = new ArrayList<Callable<String>>();
            for (var text : texts) {
                var form = PlainForm.open(client, house.publicOrigin(), "/fr/write");
                sending.add(() -> PlainForm.code(form.send(BenchReports.alert(text), List.of()).body()));
            }
            var codes = new ArrayList<String>();
            for (var sent : threads.invokeAll(sending)) {
                codes.add(sent.get());
            }
            return codes;
        }
    }

    /** Opens unopened cases until all texts were seen; a text that stands in two cases is found twice. */
    private static List<String> found(DeskVisit desk, List<String> texts) {
        var found = new ArrayList<String>();
        for (int looked = 0; looked < CASES_LOOKED_THROUGH && found.size() < texts.size(); looked++) {
            desk.go("inbox.xhtml?tab=TO_TRIAGE");
            var links = desk.page().locator("#inbox tbody tr.new a");
            if (links.count() == 0) {
                desk.page().waitForTimeout(1_000);
                continue;
            }
            desk.page().navigate(desk.address(links.first().getAttribute("href")));
            var words = desk.page().locator("main").innerText();
            texts.stream().filter(words::contains).forEach(found::add);
        }
        return found;
    }
}
