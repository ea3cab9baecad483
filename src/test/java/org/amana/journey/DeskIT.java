package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk's pages as officers use them. */
class DeskIT {

    private static final int ROWS = 14;
    private static final int SENT_AT_ONCE = 10;
    private static final String TYPED = "Merci. <b>À ne pas perdre</b> & \"ceci\" aussi.";

    private final HouseUnderTest house = HouseUnderTest.running().withReports();

    @Test
    @Tag("S-21")
    void the_second_of_two_officers_is_told_what_changed_and_keeps_the_typed_text() {
        var first = officer("k.idrissi");
        var second = officer("n.alami");
        var address = unopenedCase(second);
        second.go(address);
        first.go(address);

        first.page().selectOption("#state", "TRIAGE");
        press(first.page(), "#save");
        second.page().fill("#answer", TYPED);
        second.page().check("input[name=urgency][value=U3]");
        press(second.page(), "#save");

        assertThat(second.page().locator("main [role=alert]").innerText()).contains("K. Idrissi").contains("Tri");
        assertThat(second.page().inputValue("#answer")).isEqualTo(TYPED);
        assertThat(second.page().inputValue("#state")).isEqualTo("TRIAGE");

        second.page().check("input[name=urgency][value=U3]");
        press(second.page(), "#save");

        assertThat(second.page().locator("main [role=alert]").count()).isZero();
        assertThat(second.page().inputValue("#answer")).isEqualTo(TYPED);
        assertThat(second.page().isChecked("input[name=urgency][value=U3]")).isTrue();
        leave(first, second);
    }

    @Test
    void a_case_can_be_worked_on_without_script() {
        // pages of the inbox turn with script
        var looking = officer("n.alami");
        var unopened = unopenedCase(looking);
        leave(looking);
        var desk = DeskVisit.signIn(house, Browsers.withoutScript("fr", 1440, false), "n.alami", "fr");
        desk.go(unopened);

        desk.page().selectOption("#assigned", "ME");
        press(desk.page(), "#save");
        desk.page().fill("#note", TYPED);
        press(desk.page(), "#add");

        assertThat(desk.page().url()).contains("done=noted");
        assertThat(desk.page().inputValue("#assigned")).isEqualTo("ME");
        assertThat(desk.page().locator("main aside").innerText()).contains(TYPED);
        leave(desk);
    }

    @Test
    void an_original_comes_as_a_download_that_no_browser_opens() {
        var desk = officer("n.alami");
        openCaseWithFile(desk);
        desk.page().locator(".files summary").first().click();

        var answer = desk.page().waitForResponse(
                response -> response.url().endsWith("/original"),
                () -> desk.page().waitForDownload(
                        () -> desk.page().locator(".files details button").first().click()));

        assertThat(answer.headers())
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying("content-disposition", value -> assertThat(value).startsWith("attachment;"))
                .hasEntrySatisfying("content-security-policy", value -> assertThat(value).startsWith("sandbox"));
        leave(desk);
    }

    @Test
    void the_table_sorts_and_turns_pages_from_the_keyboard() {
        var desk = officer("k.idrissi");
        desk.go("inbox.xhtml?tab=ALL");
        var header = desk.page().locator("#inbox th", new Page.LocatorOptions().setHasText("Urgence"));

        tabTo(header);
        desk.page().keyboard().press("Enter");
        header.and(desk.page().locator("[aria-sort=ascending]")).waitFor();
        var mostUrgent = desk.rows().first().innerText();
        desk.page().keyboard().press("Enter");
        header.and(desk.page().locator("[aria-sort=descending]")).waitFor();

        assertThat(mostUrgent).contains("U0");
        assertThat(desk.rows().first().innerText()).doesNotContain("U0");
        leave(desk);
    }

    /** As who has no mouse: what is out of the order of Tab is never reached. */
    private static void tabTo(Locator target) {
        for (int pressed = 0; pressed < 200 && !hasFocus(target); pressed++) {
            target.page().keyboard().press("Tab");
        }
        assertThat(hasFocus(target)).isTrue();
    }

    private static boolean hasFocus(Locator target) {
        return Boolean.TRUE.equals(target.evaluate("one => one === document.activeElement"));
    }

    @Test
    void the_next_page_of_the_table_comes_by_the_keyboard() throws IOException {
        var desk = officer("k.idrissi");
        desk.awaitCases(SENT_AT_ONCE);
        while (desk.count() <= ROWS) {
            Files.deleteIfExists(house.data().resolve("demonstration/sent"));
            house.withReports();
            desk.awaitCases(desk.count() + SENT_AT_ONCE);
        }
        var first = desk.rows().first().locator("a").getAttribute("href");
        var total = desk.count();

        tabTo(desk.page().locator(".ui-paginator-next").first());
        desk.page().keyboard().press("Enter");
        desk.page().locator(".ui-paginator-current", new Page.LocatorOptions().setHasText(ROWS + 1 + " – ")).waitFor();

        assertThat(desk.rows().count()).isEqualTo(Math.min(ROWS, total - ROWS));
        assertThat(desk.rows().first().locator("a").getAttribute("href")).isNotEqualTo(first);
        leave(desk);
    }

    @Test
    @Tag("S-14")
    void the_countdown_warns_once_and_the_page_goes_only_when_the_server_has_locked() {
        var desk = officer("n.alami");
        var page = desk.page();
        page.clock().install();
        desk.go("account.xhtml");
        page.fill("#present", TYPED);
        page.evaluate("() => { const said = document.querySelector('#clock [role=status]'); window.warnings = 0;"
                + " new MutationObserver(() => { if (said.textContent) window.warnings++; }).observe(said, { childList: true }); }");

        // Another window was in use: the server knows.
        page.waitForResponse("**/seconds-left", () -> page.clock().fastForward(Duration.ofSeconds(570).toMillis()));
        page.locator("#clock b.ltr", new Page.LocatorOptions().setHasText(Pattern.compile("^(10|09):"))).waitFor();
        assertThat(page.locator("#clock.soon").count()).isZero();

        page.route("**/seconds-left", route -> route.fulfill(new Route.FulfillOptions().setBody("50")));
        page.clock().fastForward(Duration.ofSeconds(550).toMillis());
        page.locator("#clock.soon").waitFor();
        page.clock().fastForward(Duration.ofSeconds(10).toMillis());
        page.clock().fastForward(Duration.ofSeconds(10).toMillis());
        assertThat(page.evaluate("() => window.warnings")).isEqualTo(1);
        assertThat(page.locator("#clock [role=status]").textContent()).isNotBlank();
        assertThat(page.locator("#clock .rest").evaluate("ring => getComputedStyle(ring).stroke")).isEqualTo("rgb(101, 60, 0)");

        // The end of this window's time is not the end of the session.
        page.unroute("**/seconds-left");
        page.waitForResponse("**/seconds-left", () -> page.clock().fastForward(Duration.ofSeconds(60).toMillis()));
        page.locator("#clock:not(.soon)").waitFor();
        assertThat(page.inputValue("#present")).isEqualTo(TYPED);

        var elsewhere = new DeskVisit(house.deskOrigin(), page.context().newPage());
        elsewhere.go("inbox.xhtml");
        elsewhere.lock();
        page.clock().fastForward(Duration.ofSeconds(600).toMillis());
        page.waitForURL("**/desk/index.xhtml?locked");
        page.context().close();
    }

    @Test
    void a_case_opens_from_the_keyboard() {
        var desk = officer("k.idrissi");
        var address = unopenedCase(desk);

        desk.page().locator("#inbox a[href='" + address + "']").focus();
        desk.page().waitForNavigation(() -> desk.page().keyboard().press("Enter"));

        assertThat(desk.page().url()).endsWith(address);
        leave(desk);
    }

    @Test
    void a_filter_narrows_the_table_and_stands_in_the_address() {
        var desk = officer("n.alami");
        desk.go("inbox.xhtml?tab=ALL");
        var reference = desk.rows().first().locator("a .only-read").textContent().strip();

        desk.page().fill("#reference", reference.toLowerCase(Locale.ROOT));
        press(desk.page(), ".filters button");

        assertThat(desk.rows().count()).isEqualTo(1);
        assertThat(desk.page().url()).contains("tab=ALL").contains("reference=");
        assertThat(desk.page().title()).doesNotContain(reference);
        leave(desk);
    }

    @Test
    @Tag("S-15")
    void a_wrong_name_a_wrong_passphrase_and_a_wrong_code_look_the_same() {
        var page = Browsers.withScript("fr", 1440, false);

        var sentences = List.of(
                refused(page, "nobody.here", "olive table rivière", "000000"),
                refused(page, "s.berrada", "not the passphrase", house.totp("s.berrada")),
                refused(page, "s.berrada", house.passphrase("s.berrada"), "000000"));

        assertThat(sentences).doesNotContain("").containsOnly(sentences.getFirst());
        page.context().close();
    }

    @Test
    void a_stranger_at_the_sign_in_page_gets_no_cookie_and_no_figure() {
        var page = Browsers.withScript("fr", 1440, false);

        page.navigate(house.deskOrigin() + "/desk/");

        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.locator("#inbox, .nav, .top").count()).isZero();
        page.context().close();
    }

    @Test
    void the_cookie_of_the_desk_goes_nowhere_else() {
        var desk = officer("n.alami");

        assertThat(desk.page().context().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).startsWith("__Host-");
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite.name()).isEqualTo("STRICT");
        });
        leave(desk);
    }

    @Test
    @Tag("S-16")
    void an_administrator_sees_no_inbox() {
        var desk = officer("admin");

        assertThat(desk.page().locator(".nav a[href^='inbox']").count()).isZero();
        assertThat(desk.page().navigate(desk.address("inbox.xhtml")).status()).isEqualTo(403);
        desk.go("officers.xhtml");
        leave(desk);
    }

    @Test
    @Tag("S-43")
    void somebody_invited_chooses_a_passphrase_and_opens_the_desk_without_script() {
        var desk = officer("admin");
        desk.go("officers.xhtml");
        var name = "new." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        desk.page().fill("#display", "N. Nouveau");
        desk.page().fill("#name", name);
        press(desk.page(), "#make");
        var code = desk.page().locator(".once dd").innerText().strip();
        Browsers.look(desk.page(), "desk-invited-fr");
        desk.go("officers.xhtml");
        assertThat(desk.page().locator(".sheet").innerText()).contains(name);
        assertThat(desk.page().content()).doesNotContain(code);
        leave(desk);

        var newcomer = Browsers.withoutScript("fr", 1440, false);
        newcomer.navigate(house.deskOrigin() + "/desk/");
        newcomer.click("a[href='welcome.xhtml']");
        assertThat(welcome(newcomer, name, "abcde-abcde-abcde-abcde").innerText()).contains("n’ouvrent rien");
        welcome(newcomer, name, code);
        newcomer.fill("#passphrase", "passe");
        newcomer.fill("#again", "passe");
        press(newcomer, "button[value=MAKE]");
        assertThat(newcomer.locator("[role=alert]").innerText()).contains("trop facilement");
        assertThat(newcomer.context().cookies()).isEmpty();
        var secret = Totp.secret(newcomer.locator(".secret").innerText().strip()).orElseThrow();
        newcomer.fill("#passphrase", TYPED);
        newcomer.fill("#again", TYPED);
        newcomer.fill("#totp", Totp.code(secret, Instant.now()));
        Browsers.look(newcomer, "desk-welcome-fr");
        press(newcomer, "button[value=MAKE]");
        assertThat(newcomer.locator("[role=status]").innerText()).contains("C’est fait");

        newcomer.click("a[href='index.xhtml']");
        newcomer.fill("#name", name);
        newcomer.fill("#passphrase", TYPED);
        newcomer.fill("#code", Totp.code(secret, Instant.now().plusSeconds(30)));
        press(newcomer, "#open");
        newcomer.click(".nav a[href='account.xhtml']");
        Browsers.look(newcomer, "desk-account-fr");
        assertThat(newcomer.locator("h1").innerText()).isEqualTo("Mon accès");
        newcomer.context().close();
    }

    @Test
    @Tag("S-14")
    void after_the_lock_every_page_leads_to_the_sign_in_with_a_kind_sentence() {
        var desk = officer("k.idrissi");
        var address = desk.rows().first().locator("a").first().getAttribute("href");

        desk.lock();

        for (var page : List.of("inbox.xhtml", "officers.xhtml", address)) {
            desk.go(page);
            assertThat(desk.page().url()).endsWith("/desk/index.xhtml?locked");
            assertThat(desk.page().locator(".note").innerText()).contains("verrouillé");
        }
        desk.page().context().close();
    }

    private static Locator welcome(Page page, String name, String code) {
        page.fill("#name", name);
        page.fill("#code", code);
        press(page, "button[value=OPEN]");
        return page.locator("[role=alert]");
    }

    private DeskVisit officer(String name) {
        return DeskVisit.signIn(house, Browsers.withScript("fr", 1440, false), name, "fr");
    }

    private static String unopenedCase(DeskVisit desk) {
        desk.awaitCases(1);
        return desk.unopened().first().getAttribute("href");
    }

    private static void openCaseWithFile(DeskVisit desk) {
        desk.awaitCases(1);
        var addresses = desk.rows().locator("a").all().stream().map(link -> link.getAttribute("href")).toList();
        for (var address : addresses) {
            desk.go(address);
            if (desk.page().locator(".files summary").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no case on the first page has a file");
    }

    private String refused(Page page, String name, String passphrase, String code) {
        page.navigate(house.deskOrigin() + "/desk/");
        page.fill("#name", name);
        page.fill("#passphrase", passphrase);
        page.fill("#code", code);
        press(page, "#open");
        assertThat(page.inputValue("#passphrase")).isEmpty();
        return page.locator("main [role=alert]").innerText();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void leave(DeskVisit... desks) {
        for (var desk : desks) {
            desk.lock();
            desk.page().context().close();
        }
    }
}
