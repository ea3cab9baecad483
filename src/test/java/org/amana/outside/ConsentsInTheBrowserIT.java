package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;
import org.amana.journey.ReporterVisit;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts are on: what a person agrees to, other choices afterwards, and the report taken back, as the desk sees each. */
class ConsentsInTheBrowserIT {

    private static final String CONTACT = "Me contacter";
    private static final String DOCTOR = "Un médecin voit la personne";
    private static final String CNDH = "Transmettre au CNDH";
    private static final double LOOK_AGAIN = 1_000;

    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");
    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    @Tag("S-33")
    @Tag("S-37")
    @Tag("S-40")
    void what_is_agreed_changed_and_taken_back_reaches_the_desk_and_leaves_the_browser_sealed() throws Exception {
        try (var line = new Line()) {
            var reporter = new ReporterVisit(house, Browsers.withScriptThrough(line.address(), "fr", 360, false), "fr");
            var code = sends(reporter);
            var desk = DeskVisit.signIn(house, Browsers.withScript("fr", 1440, false), "n.alami", "fr");
            desk.openCaseTelling(canary);
            var address = desk.page().url();
            assertThat(agreed(desk.page())).contains(CONTACT, DOCTOR).doesNotContain(CNDH);
            assertThat(desk.page().locator("#unmask").count()).isOne();

            var page = opened(reporter, code);
            page.locator("details:has(#consents) > summary").click();
            page.check("#consents [value=C_SHARE_CNDH]");
            page.locator("#consents button").click();
            assertThat(told(page)).contains("Vos choix sont arrivés");
            waitFor(desk.page(), address, () -> agreed(desk.page()).contains(CNDH));
            assertThat(agreed(desk.page())).doesNotContain(CONTACT, DOCTOR);
            assertThat(desk.page().locator("#unmask").count()).as("who is named").isZero();

            page.locator("details:has(#withdraw) > summary").click();
            page.locator("#withdraw button").click();
            assertThat(page.locator(".sum").innerText()).contains("Cochez");
            assertThat(desk.page().locator("main").innerText()).contains(canary);
            page.check("#withdraw [name=understood]");
            page.locator("#withdraw button").click();
            assertThat(told(page)).contains("Nous retirons votre signalement");
            waitFor(desk.page(), address, () -> !desk.page().locator("main").innerText().contains(canary));
            assertThat(desk.page().locator("main").innerText()).contains("La personne a retiré son signalement");

            assertThat(Traces.of(canary, code, "C_SHARE_CNDH", "C_SHARE_HEALTH", "\"withdrawn\"", "understood").in(line.sent())).isEmpty();
            assertThat(line.requests()).noneMatch(request -> request.matches("POST .*/(write|read|noted) .*"));
            desk.lock();
            desk.page().context().close();
            page.context().close();
        }
    }

    private String sends(ReporterVisit reporter) {
        var page = reporter.page();
        reporter.go("write");
        reporter.fill(canary);
        reporter.tick("q_consent", "C_CONTACT");
        page.fill("[name=q_contact_details]", canary + " mon frère");
        page.locator("#report button.pri").click();
        page.waitForSelector(".slip bdi");
        return reporter.code();
    }

    private static Page opened(ReporterVisit reporter, String code) {
        reporter.go("read");
        reporter.page().fill("#code", code);
        reporter.page().locator("#open button").click();
        reporter.page().waitForSelector("#close");
        return reporter.page();
    }

    private static String told(Page page) {
        var note = page.locator(".note[role=status] b:visible").first();
        note.waitFor();
        return note.innerText();
    }

    private static String agreed(Page desk) {
        return String.join("\n", desk.locator("ul.agreed li:not(.hint)").allInnerTexts());
    }

    private interface Look {
        boolean sees();
    }

    private static void waitFor(Page desk, String address, Look look) {
        for (int attempt = 0; attempt < 60; attempt++) {
            desk.navigate(address);
            if (look.sees()) {
                return;
            }
            desk.waitForTimeout(LOOK_AGAIN);
        }
        throw new AssertionError("it did not reach the case");
    }
}
