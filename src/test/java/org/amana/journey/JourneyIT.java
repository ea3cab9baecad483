package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way: alert with a photo, code, an officer opens and answers, the reporter reads, writes again, burns. Scripts
 * are off for the reporter.
 */
class JourneyIT {

    private final HouseUnderTest house = HouseUnderTest.running();

    @ParameterizedTest
    @CsvSource({"fr, 1280, n.alami, false", "ar, 360, k.idrissi, true"})
    @Tag("S-10")
    void a_report_goes_all_the_way(String language, int width, String officer, boolean darkDesk) {
        var words = "Ils l'ont frappé jeudi. قالوا له وقّع. " + UUID.randomUUID();
        var reporter = new ReporterVisit(house, Browsers.withoutScript(language, width, false), language);

        var code = reports(reporter, language, width, words);
        var desk = DeskVisit.signIn(house, Browsers.withScript(language, 1440, darkDesk), officer, language);
        answers(desk, words, language, darkDesk);
        readsWritesAndBurns(reporter, code, language, width);

        seesThatThePersonClosed(desk, words);
        desk.lock();
        assertThat(desk.page().locator("#signin").count()).isEqualTo(1);
    }

    private static void seesThatThePersonClosed(DeskVisit desk, String words) {
        var page = desk.page();
        for (int attempt = 0; attempt < 30; attempt++) {
            desk.go("inbox.xhtml?tab=MINE");
            for (var href : page.locator("#inbox tbody a").all().stream().map(link -> link.getAttribute("href")).toList()) {
                page.navigate(desk.address(href));
                var shown = page.locator("main").innerText();
                if (shown.contains(words) && shown.contains("Oui, samedi.") && page.locator("#answer").count() == 0) {
                    return;
                }
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError("the case does not show the person's message and that the person closed it");
    }

    private static String reports(ReporterVisit reporter, String language, int width, String words) {
        reporter.go("");
        Browsers.look(reporter.page(), "home-" + language + "-" + width);
        reporter.go("write");
        reporter.send();
        assertThat(reporter.page().locator(".sum").count()).isEqualTo(1);
        Browsers.look(reporter.page(), "error-" + language + "-" + width);

        reporter.fill(words);
        reporter.attach("photo-1.jpg", "image/jpeg", Pictures.jpeg());
        Browsers.look(reporter.page(), "report-" + language + "-" + width);
        reporter.send();

        var code = reporter.code();
        assertThat(code).matches("[0-9]{24}");
        assertThat(reporter.page().url()).doesNotContain(code).endsWith("/write");
        assertThat(reporter.page().context().cookies()).isEmpty();
        Browsers.look(reporter.page(), "code-" + language + "-" + width);

        reporter.page().fill("#last", code.substring(20));
        reporter.page().locator("#code button.pri").click();
        reporter.page().waitForLoadState(LoadState.LOAD);
        Browsers.look(reporter.page(), "noted-" + language + "-" + width);
        return code;
    }

    private static void answers(DeskVisit desk, String words, String language, boolean dark) {
        var page = desk.page();
        var look = language + (dark ? "-dark" : "");
        desk.openCaseTelling(words);
        Browsers.look(page, "desk-case-" + look);
        assertThat(page.locator("main").innerText()).contains(words).contains("photo-1.jpg");

        page.selectOption("#assigned", "ME");
        page.check("input[name=urgency][value=U0]");
        page.selectOption("#state", "TRIAGE");
        page.click("#save");
        page.waitForLoadState(LoadState.LOAD);
        page.fill("#note", "Appeler le centre demain.");
        page.click("#add");
        page.waitForLoadState(LoadState.LOAD);
        page.fill("#answer", "Merci de nous avoir écrit. شكرا لكم. La personne a-t-elle vu un médecin ?");
        page.click("#send");
        page.waitForLoadState(LoadState.LOAD);

        Browsers.look(page, "desk-case-answered-" + look);
        assertThat(page.locator(".letter.ours").count()).isEqualTo(1);
        desk.go("inbox.xhtml?tab=ALL");
        Browsers.look(page, "desk-inbox-" + look);
    }

    private static void readsWritesAndBurns(ReporterVisit reporter, String code, String language, int width) {
        var page = reporter.page();
        reporter.go("read");
        Browsers.look(page, "read-" + language + "-" + width);
        awaitAnswer(reporter, code);
        Browsers.look(page, "mailbox-" + language + "-" + width);
        assertThat(page.locator(".letter").innerText()).contains("شكرا لكم");
        assertThat(page.context().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).startsWith("__Host-");
            assertThat(cookie.value).doesNotContain(code);
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
        });

        page.fill("#message textarea", "Oui, samedi.");
        closesMeanwhile(reporter);
        page.locator("#message button.pri").click();
        page.waitForLoadState(LoadState.LOAD);
        Browsers.look(page, "closed-" + language + "-" + width);
        assertThat(page.inputValue("#text")).isEqualTo("Oui, samedi.");
        page.fill("#code", code);
        page.locator("#message button.pri").click();
        page.waitForLoadState(LoadState.LOAD);
        Browsers.look(page, "added-" + language + "-" + width);

        page.locator("details:has(#burn) summary").click();
        page.check("#burn [name=understood]");
        page.locator("#burn button").click();
        page.waitForLoadState(LoadState.LOAD);
        Browsers.look(page, "burned-" + language + "-" + width);
        reporter.openMailbox(code);
        assertThat(page.locator(".letter").count()).isZero();
        page.locator("#close button").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.context().cookies()).isEmpty();
    }

    /** In another window, while a message is being written; ten idle minutes do the same. */
    private static void closesMeanwhile(ReporterVisit reporter) {
        var page = reporter.page();
        var other = page.context().newPage();
        other.navigate(page.url());
        other.locator("#close button").click();
        other.waitForLoadState(LoadState.LOAD);
        other.close();
    }

    private static void awaitAnswer(ReporterVisit reporter, String code) {
        for (int attempt = 0; attempt < 30; attempt++) {
            reporter.openMailbox(code);
            if (reporter.page().locator(".letter").count() > 0) {
                return;
            }
            reporter.page().waitForTimeout(1_000);
        }
        throw new AssertionError("the answer did not arrive");
    }
}
