package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Test;

/** Every page, in every language: well formed, accessible, within its weight, and with nothing from elsewhere. */
class PagesIT {

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "es", "zgh");
    private static final List<String> PUBLIC =
            List.of("", "write", "read", "next", "children", "shared-phone", "rights", "privacy", "access", "who");
    private static final List<String> DESK = List.of("", "inbox.xhtml", "officers.xhtml", "desks.xhtml", "account.xhtml", "welcome.xhtml");

    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    void the_validator_finds_nothing_on_public_pages() throws Exception {
        var pages = new LinkedHashMap<String, String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var language : LANGUAGES) {
                for (var path : PUBLIC) {
                    pages.put("public-" + language + "-" + path, get(client, house.publicOrigin() + "/" + language + "/" + path));
                }
            }
            pages.put("public-error-404", get(client, house.publicOrigin() + "/nothing-here"));
            pages.put("desk-error-404", get(client, house.deskOrigin() + "/desk/nothing-here"));
        }

        assertThat(Validator.findings(pages)).isEmpty();
    }

    @Test
    void the_validator_finds_nothing_on_pages_that_answer_a_form() throws Exception {
        var pages = new LinkedHashMap<String, String>();
        var page = Browsers.withoutScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");

        reporter.go("write");
        pages.put("answer-unfinished", answer(page, "#report button.pri"));
        reporter.fill("Pour le validateur.");
        pages.put("answer-code", answer(page, "#report button.pri"));
        var code = reporter.code();
        pages.put("answer-wrong-group", answer(page, "#code button.pri"));
        page.fill("#last", code.substring(20));
        pages.put("answer-noted", answer(page, "#code button.pri"));
        reporter.go("read");
        page.fill("#code", "4821 0957");
        pages.put("answer-mistyped", answer(page, "#open button"));
        reporter.openMailbox(code);
        pages.put("answer-nothing-to-send", answer(page, "#message button.pri"));
        page.fill("#message textarea", "Encore une chose.");
        pages.put("answer-added", answer(page, "#message button.pri"));
        page.locator("details:has(#burn) summary").click();
        page.check("#burn [name=understood]");
        pages.put("answer-burned", answer(page, "#burn button"));

        assertThat(pages.values()).allSatisfy(source -> assertThat(source).containsOnlyOnce("<a class=\"leave\" href=\"/leave\""));
        assertThat(pages.get("answer-burned")).contains("<a href=\"/ar/read\"").doesNotContain("<button", "form=");
        assertThat(Validator.findings(pages)).isEmpty();
        page.context().close();
    }

    @Test
    void the_validator_finds_nothing_on_desk_pages() throws Exception {
        var pages = new LinkedHashMap<String, String>();
        for (var language : List.of("fr", "ar")) {
            var desk = DeskVisit.signIn(house, Browsers.withScript(language, 1440, false), "k.idrissi", language);
            for (var path : DESK) {
                pages.put("desk-" + language + "-" + path.replace(".xhtml", ""), source(desk, path));
            }
            desk.go("inbox.xhtml?tab=ALL");
            if (desk.rows().count() > 0) {
                pages.put("desk-" + language + "-case", source(desk, desk.rows().first().locator("a").first().getAttribute("href")));
            }
            desk.lock();
            pages.put("desk-" + language + "-signin", source(desk, ""));
        }

        assertThat(Validator.findings(pages)).isEmpty();
    }

    @Test
    void axe_finds_nothing_on_public_pages_in_light_and_dark() {
        var found = new ArrayList<String>();
        for (var language : List.of("ar", "fr", "zgh")) {
            var page = Browsers.withScriptForAudit(language, 360, false);
            for (var path : PUBLIC) {
                page.navigate(house.publicOrigin() + "/" + language + "/" + path);
                found.addAll(violations(page, language + "/" + path));
            }
            page.context().close();
        }
        var page = Browsers.withScriptForAudit("ar", 360, true);
        for (var path : PUBLIC) {
            page.navigate(house.publicOrigin() + "/ar/" + path);
            found.addAll(pale(page, "ar/" + path));
        }
        page.context().close();

        assertThat(found).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_what_the_script_shows() {
        var found = new ArrayList<String>();
        for (var dark : List.of(false, true)) {
            var page = Browsers.withScriptForAudit("ar", 360, dark);
            var reporter = new ReporterVisit(house, page, "ar");
            reporter.go("write");
            page.locator("#report button.pri").click();
            page.waitForSelector(".sum");
            found.addAll(violations(page, "what is left"));
            reporter.fill("للتحقق من الصفحة");
            page.locator("#report button.pri").click();
            page.waitForSelector(".slip bdi");
            found.addAll(violations(page, "code"));
            var code = reporter.code();
            reporter.go("read");
            page.fill("#code", code);
            page.locator("#open button").click();
            page.waitForSelector("#close");
            found.addAll(violations(page, "mailbox"));
            page.context().close();
        }

        assertThat(found).isEmpty();
    }

    @Test
    void axe_finds_nothing_on_desk_pages_in_light_and_dark() {
        var found = new ArrayList<String>();
        for (var look : Map.of("fr", false, "ar", true).entrySet()) {
            var page = Browsers.withScriptForAudit(look.getKey(), 1440, look.getValue());
            page.navigate(house.deskOrigin() + "/desk/?lang=" + look.getKey());
            found.addAll(violations(page, "sign-in " + look.getKey()));
            var desk = DeskVisit.signIn(house, page, "n.alami", look.getKey());
            for (var path : DESK) {
                desk.go(path);
                found.addAll(violations(page, path + " " + look.getKey()));
            }
            desk.go("inbox.xhtml?tab=ALL");
            if (desk.rows().count() > 0) {
                desk.rows().first().locator("a").first().click();
                found.addAll(violations(page, "case " + look.getKey()));
            }
            page.setViewportSize(360, 740);
            for (var path : List.of("inbox.xhtml?tab=ALL", "officers.xhtml", "desks.xhtml")) {
                desk.go(path);
                found.addAll(violations(page, path + " on a small screen " + look.getKey()));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
            }
            desk.lock();
            page.context().close();
        }

        assertThat(found).isEmpty();
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

    private static String source(DeskVisit desk, String path) {
        return desk.page().navigate(desk.address(path)).text();
    }

    /** The page that comes back when this is pressed, as it came. */
    private static String answer(Page page, String button) {
        var answer = page.waitForResponse(response -> response.request().isNavigationRequest(), () -> page.click(button));
        var source = answer.text();
        page.waitForLoadState();
        return source;
    }

    private static List<String> violations(Page page, String where) {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> where + ": " + words(rule)).toList();
    }

    /** The dark theme changes colours and nothing else. */
    private static List<String> pale(Page page, String where) {
        var found = new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")).analyze().getViolations();
        return found.stream().map(rule -> where + " dark: " + words(rule)).toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList();
    }

    private static String get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
