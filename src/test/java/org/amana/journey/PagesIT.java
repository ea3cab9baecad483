package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.amana.outside.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in every language: well formed, accessible, within its weight, and with nothing from elsewhere. */
class PagesIT {

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "es", "zgh");
    private static final List<String> PUBLIC =
            Arrays.stream(org.amana.intake.pages.Page.values()).map(org.amana.intake.pages.Page::path).toList();
    private static final List<String> DESK = List.of(
            "", "inbox.xhtml", "inbox.xhtml?tab=ALL", "officers.xhtml", "desks.xhtml", "certificates.xhtml", "account.xhtml", "welcome.xhtml");
    private static final String MISTYPED = "4821 0957";

    private final HouseUnderTest house = HouseUnderTest.running();

    @ParameterizedTest
    @CsvSource({"ar, 360", "fr, 1280", "en, 360", "es, 360", "zgh, 360"})
    void nothing_is_found_on_public_pages(String language, int width) throws Exception {
        try (var audit = new Audit(language, width, false)) {
            for (var path : PUBLIC) {
                audit.go(house.publicOrigin() + "/" + language + "/" + path, language + "/" + path);
                if (language.equals("ar") || language.equals("fr")) {
                    Browsers.look(audit.page(), "public-" + (path.isEmpty() ? "home" : path) + "-" + language + "-" + width);
                }
                if (language.equals("ar")) {
                    audit.lookInTheDark("ar/" + path);
                }
            }
            assertThat(audit.findings()).isEmpty();
        }
    }

    @Test
    void nothing_is_found_on_pages_that_answer_the_form_of_a_report_without_script() throws Exception {
        try (var audit = Audit.withoutPageScript("fr", 360)) {
            var page = audit.page();
            var reporter = new ReporterVisit(house, page, "fr");
            reporter.go("write");
            audit.press("#report button.pri", "unfinished");
            reporter.fill("Pour le validateur.");
            reporter.attach("programme.exe", "application/x-msdownload", new byte[] {'M', 'Z', 1, 2});
            audit.press("#report button.pri", "refused-file");
            Browsers.look(page, "refused-file-fr-360");
            page.setInputFiles("#files", new FilePayload[0]);
            audit.press("#report button.pri", "code");
            var code = reporter.code();
            audit.press("#code button.pri", "wrong-group");
            page.fill("#last", code.substring(20));
            audit.press("#code button.pri", "noted");
            assertThat(page.locator("h1").innerText()).isEqualTo("C’est bien noté.");
            page.goBack();
            page.locator("details:has([name=without]) summary").click();
            audit.press("#code [name=without]", "noted-without");
            assertThat(audit.findings()).isEmpty();
            pagesLead(audit, "unfinished", "refused-file", "code", "wrong-group", "noted", "noted-without");
        }
    }

    @Test
    void nothing_is_found_on_pages_of_a_mailbox_without_script() throws Exception {
        var code = withAnAnswer();
        try (var audit = Audit.withoutPageScript("fr", 360)) {
            var page = audit.page();
            var reporter = new ReporterVisit(house, page, "fr");
            reporter.go("read");
            page.fill("#code", MISTYPED);
            audit.press("#open button", "mistyped");
            page.fill("#code", code);
            audit.press("#open button", "letters");
            assertThat(page.locator(".letter").count()).isEqualTo(1);
            Browsers.look(page, "letters-fr-360");
            audit.lookInTheDark("letters");
            audit.press("#message button.pri", "nothing-to-send");
            page.fill("#message textarea", "Encore une chose.");
            audit.press("#message button.pri", "added");
            page.fill("#message textarea", "Et encore une.");
            page.context().clearCookies();
            audit.press("#message button.pri", "waiting-for-code");
            assertThat(page.inputValue("#text")).isEqualTo("Et encore une.");
            Browsers.look(page, "waiting-for-code-fr-360");
            reporter.openMailbox(code);
            page.locator("details:has(#burn) summary").click();
            page.check("#burn [name=understood]");
            audit.press("#burn button", "burned");
            reporter.openMailbox(code);
            audit.press("#close button", "closed");
            audit.go(house.publicOrigin() + "/fr/read?open", "opened-without-cookie");
            assertThat(audit.findings()).isEmpty();
            assertThat(audit.source("burned")).contains("<a href=\"/ar/read\"").doesNotContain("<button", "form=");
            pagesLead(audit, "mistyped", "letters", "nothing-to-send", "added", "waiting-for-code", "burned", "closed", "opened-without-cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothing_is_found_in_what_the_script_shows(boolean dark) throws Exception {
        var code = withAnAnswer();
        try (var audit = new Audit("ar", 360, dark)) {
            var page = audit.page();
            var reporter = new ReporterVisit(house, page, "ar");
            reporter.go("write");
            page.locator("#report button.pri").click();
            page.waitForSelector(".sum");
            audit.look("what is left");
            reporter.fill("للتحقق من الصفحة");
            page.locator("#report button.pri").click();
            page.waitForSelector(".slip bdi");
            audit.look("code");
            page.fill("#last", reporter.code().substring(20));
            page.locator("#code button.pri").click();
            page.waitForSelector("main:not(:has(form))");
            audit.look("noted");
            reporter.go("read");
            page.fill("#code", code);
            page.locator("#open button").click();
            page.waitForSelector(".letter");
            audit.look("letters");
            page.locator("details:has(#burn) summary").click();
            page.check("#burn [name=understood]");
            page.locator("#burn button").click();
            page.waitForSelector("main:not(:has(form))");
            audit.look("burned");
            assertThat(audit.findings()).isEmpty();
        }
    }

    /** As the server shows them by itself: no address leads to them. */
    @Test
    void nothing_is_found_on_the_pages_of_errors() throws Exception {
        try (var audit = new Audit("fr", 360, false)) {
            for (var side : Map.of("intake", house.publicOrigin() + "/", "triage", house.deskOrigin() + "/desk/").entrySet()) {
                for (var file : errors(side.getKey())) {
                    var address = side.getValue() + "shown-" + file.getFileName();
                    audit.page().route(address, route -> route.fulfill(new Route.FulfillOptions().setPath(file).setContentType("text/html; charset=UTF-8")));
                    var name = side.getKey() + " " + file.getFileName();
                    audit.go(address, name);
                    audit.lookInTheDark(name);
                }
                audit.go(side.getValue() + "nothing-here", side.getKey() + " not there");
                Browsers.look(audit.page(), "error-page-" + side.getKey());
            }
            assertThat(audit.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, false", "ar, true"})
    void nothing_is_found_on_desk_pages(String language, boolean dark) throws Exception {
        try (var audit = new Audit(language, 1440, dark)) {
            audit.go(house.deskOrigin() + "/desk/?lang=" + language, "sign-in");
            var desk = DeskVisit.signIn(house, audit.page(), "k.idrissi", language);
            for (var path : DESK) {
                audit.go(desk.address(path), path);
            }
            desk.awaitCases(1);
            audit.go(desk.address(desk.rows().first().locator("a").first().getAttribute("href")), "case");
            audit.page().setViewportSize(360, 740);
            for (var path : List.of("inbox.xhtml?tab=ALL", "officers.xhtml", "desks.xhtml", "certificates.xhtml")) {
                fitsOnASmallScreen(audit, desk, path);
            }
            desk.lock();
            assertThat(audit.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, false", "ar, true"})
    void nothing_is_found_on_the_pages_of_who_reads_no_report(String language, boolean dark) throws Exception {
        try (var audit = new Audit(language, 1440, dark)) {
            adminIs("AUDITOR");
            var desk = DeskVisit.signIn(house, audit.page(), "admin", language);
            audit.go(desk.address("audit.xhtml"), "audit");
            audit.go(desk.address("certificates.xhtml"), "certificates of an auditor");
            Browsers.look(audit.page(), "desk-audit-" + language);
            audit.page().setViewportSize(360, 740);
            fitsOnASmallScreen(audit, desk, "audit.xhtml");
            desk.lock();
            assertThat(audit.findings()).isEmpty();
        } finally {
            adminIs("ADMINISTRATOR");
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, false", "ar, true"})
    void nothing_is_found_on_the_pages_of_an_administrator_and_of_who_comes_new(String language, boolean dark) throws Exception {
        var name = "new." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (var audit = new Audit(language, 1440, dark)) {
            var page = audit.page();
            audit.go(house.deskOrigin() + "/desk/?lang=" + language, "sign-in");
            page.fill("#name", name);
            page.fill("#passphrase", "not the right one");
            page.fill("#code", "000000");
            audit.press("#open", "sign-in refused");
            var desk = DeskVisit.signIn(house, page, "admin", language);
            audit.go(desk.address("desks.xhtml"), "desks of an administrator");
            audit.go(desk.address("officers.xhtml"), "officers of an administrator");
            page.fill("#display", "N. Nouveau");
            page.fill("#name", name);
            audit.press("#make", "invited");
            var code = page.locator(".once dd").innerText().strip();
            desk.lock();
            audit.go(desk.address("inbox.xhtml"), "sign-in after the lock");
            audit.go(desk.address("welcome.xhtml?lang=" + language), "welcome");
            page.fill("#name", name);
            page.fill("#code", code);
            audit.press("button[value=OPEN]", "welcome with a code");
            page.fill("#passphrase", "passe");
            page.fill("#again", "passe");
            audit.press("button[value=MAKE]", "welcome with a weak passphrase");
            assertThat(audit.findings()).isEmpty();
        }
    }

    @Test
    void the_home_page_is_light_and_asks_nobody_else() {
        for (var language : LANGUAGES) {
            var page = Browsers.withoutScript(language, 360, false);
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            var bytes = new long[1];
            page.onRequestFinished(request -> bytes[0] += request.sizes().responseBodySize + request.sizes().responseHeadersSize);

            page.navigate(house.publicOrigin() + "/" + language + "/");

            assertThat(requests).hasSizeLessThanOrEqualTo(2).allMatch(url -> url.startsWith(house.publicOrigin()));
            assertThat(bytes[0]).as("bytes of the home page in " + language).isLessThanOrEqualTo(14_000);
            page.context().close();
        }
    }

    /** The code of a report that was answered. */
    private String withAnAnswer() throws Exception {
        var page = Browsers.withoutScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        reporter.fill("Pour une réponse.");
        reporter.send();
        var code = reporter.code();
        page.context().close();
        Mail.answer(house, code, "Nous vous avons lu. قرأنا رسالتكم.\nMerci.");
        return code;
    }

    private static void pagesLead(Audit audit, String... names) {
        assertThat(names).allSatisfy(name -> assertThat(audit.source(name)).as(name).containsOnlyOnce("<a class=\"leave\" href=\"/leave\""));
    }

    private static void fitsOnASmallScreen(Audit audit, DeskVisit desk, String path) {
        desk.go(path);
        audit.look(path + " on a small screen");
        assertThat(audit.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
    }

    private void adminIs(String role) throws SQLException {
        try (var database = house.database("triage"); var officer = database.createStatement()) {
            officer.executeUpdate("update officer set role = '" + role + "' where name = 'admin'");
        }
    }

    private static List<Path> errors(String side) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp", side, "errors"))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }
}
