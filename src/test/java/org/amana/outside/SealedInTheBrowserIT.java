package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;
import org.amana.journey.ReporterVisit;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts are on: what people write, and the code, never leave the page in clear. */
@Tag("S-37")
class SealedInTheBrowserIT {

    private static final String DIRECTORY = "/api/v1/directory";

    private static final Pattern ID = Pattern.compile("name=\"id\"\r\n\r\n([0-9a-f]{32})\r\n");

    private static final Pattern SEALED = Pattern.compile(
            "name=\"report\"; filename=\"report\"\r\nContent-Type: application/octet-stream\r\n\r\n(.*?)\r\n------", Pattern.DOTALL);

    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");
    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    void a_report_with_files_goes_all_the_way_and_no_byte_of_it_leaves_the_browser_in_clear() throws Exception {
        try (var line = new Line()) {
            var reporter = reporter(line, "fr", 1280, false);
            var page = reporter.page();
            var spoken = errors(page);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onWebSocket(socket -> asked.add(socket.url()));
            reporter.go("write");
            fill(reporter);
            page.fill("[name=q_place_text]", canary + " place");
            page.locator("button[value=search]").click();
            page.waitForSelector("#places .note");
            inLanguage(page, "ar");
            inLanguage(page, "fr");
            assertThat(page.inputValue("[name=q_narrative]")).contains(canary);
            attach(reporter, 3);

            var code = sendsAndNotes(reporter);
            var desk = DeskVisit.signIn(house, Browsers.withScript("fr", 1440, false), "n.alami", "fr");
            var address = answers(desk);
            readsWritesAndBurns(reporter, code);
            seesWhatWasAdded(desk, address);

            var words = Traces.of(canary, code, String.join(" ", code.split("(?<=\\G.{4})")), "NEEDS_DOCTOR_NOW", "POLICE_CUSTODY");
            assertThat(words.in(line.sent())).isEmpty();
            // the browser's own questions to its maker are not the page's; the line lets none of them through
            assertThat(line.requests()).allMatch(request -> request.contains(" " + house.publicOrigin() + "/") || request.startsWith("CONNECT "));
            assertThat(asked).isNotEmpty().allMatch(one -> one.startsWith(house.publicOrigin() + "/"));
            assertThat(line.requests()).anyMatch(request -> request.startsWith("DELETE ")).noneMatch(request -> request.matches("POST .*/(write|read|noted) .*"));
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length + history.length < 20")).isEqualTo(true);
            assertThat(spoken).isEmpty();
            desk.lock();
            desk.page().context().close();
            page.context().close();
        }
    }

    @Test
    @Tag("S-04")
    void a_line_that_breaks_twice_stores_the_report_once() throws Exception {
        try (var line = new Line()) {
            var reporter = reporter(line, "ar", 360, true);
            reporter.go("write");
            fill(reporter);
            line.cutTheNextPost();
            line.loseTheNextAnswer();

            send(reporter);
            var page = reporter.page();
            page.waitForCondition(() -> page.locator("#sending, [data-do=now]:visible").count() > 0);
            Browsers.look(page, "script-lost-ar-360-dark");
            page.waitForSelector(".slip bdi");
            Browsers.look(page, "script-code-ar-360-dark");

            var ids = ID.matcher(new String(line.sent(), StandardCharsets.ISO_8859_1)).results().map(found -> found.group(1)).toList();
            assertThat(ids).hasSize(3);
            assertThat(ids.stream().distinct()).hasSize(1);
            page.context().close();
        }
    }

    /** The door itself refuses twice: it does not know the directories that the browser was given instead of its own. */
    @Test
    @Tag("S-04")
    void a_directory_that_changed_meanwhile_is_fetched_and_sealed_to_again() throws Exception {
        try (var line = new Line()) {
            var known = Program.of(house).directory();
            var strangers = List.of(Identity.generate(new SecureRandom()), Identity.generate(new SecureRandom()));
            var reporter = reporter(line, "en", 360, false);
            var page = reporter.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.method() + " " + URI.create(request.url()).getPath()));
            var given = new AtomicInteger();
            page.route("**/api/v1/directory", route -> {
                int time = given.getAndIncrement();
                if (time < strangers.size()) {
                    route.fulfill(new Route.FulfillOptions().setBody(later(known, time + 1, strangers.get(time))));
                } else {
                    route.resume();
                }
            });
            reporter.go("write");
            fill(reporter);

            send(reporter);

            page.waitForSelector(".slip bdi");
            assertThat(asked.stream().filter(request -> request.contains("/api/")).toList())
                    .isEqualTo(Collections.nCopies(3, List.of("GET /api/v1/directory", "POST /api/v1/reports")).stream().flatMap(List::stream).toList());
            var sent = new String(line.sent(), StandardCharsets.ISO_8859_1);
            assertThat(ID.matcher(sent).results().map(found -> found.group(1)).toList()).hasSize(3).containsOnly(found(ID, sent));
            var parts = SEALED.matcher(sent).results().map(found -> found.group(1).getBytes(StandardCharsets.ISO_8859_1)).toList();
            assertThat(parts).hasSize(3);
            for (int time = 0; time < strangers.size(); time++) {
                assertThat(new String(AgeFile.open(parts.get(time), strangers.get(time)), StandardCharsets.UTF_8)).contains(canary);
            }
            assertThatThrownBy(() -> AgeFile.open(parts.get(1), strangers.get(0))).isInstanceOf(CannotOpen.class);
            assertThat(new String(DeskKeys.of(house).open("central", parts.get(2)), StandardCharsets.UTF_8)).contains(canary);
            page.context().close();
        }
    }

    @Test
    void while_it_goes_the_page_says_how_much_is_on_its_way() {
        var page = Browsers.withScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        fill(reporter);
        page.setInputFiles("#files", new FilePayload("film.txt", "text/plain", "texte ".repeat(200_000).getBytes(StandardCharsets.US_ASCII)));
        var network = page.context().newCDPSession(page);
        atBytesASecond(network, 400_000);

        send(reporter);

        assertThat(page.waitForSelector("#percent:text-matches('[1-9]')").innerText()).matches("[1-9][0-9]{0,2}\\p{Z}% envoyés");
        Browsers.look(page, "script-sending-fr-360");
        atBytesASecond(network, -1);
        page.waitForSelector(".slip bdi");
        page.context().close();
    }

    @Test
    @Tag("S-03")
    void who_says_yes_in_the_place_of_the_portal_is_not_believed() {
        var page = Browsers.withScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        List<String> posted = new ArrayList<>();
        page.route("**/api/v1/reports", route -> {
            posted.add(route.request().url());
            if (posted.size() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody("<p>Bienvenue"));
            } else {
                route.resume();
            }
        });
        reporter.go("write");
        fill(reporter);

        send(reporter);

        page.waitForSelector(".slip bdi");
        assertThat(posted).hasSize(2);
        page.context().close();
    }

    @Test
    void where_the_script_cannot_work_the_plain_form_goes_and_nothing_technical_is_said() {
        for (var trouble : List.of("delete window.TransformStream", "window.FormData.prototype.append = () => { throw new Error() }")) {
            var page = Browsers.withScript("fr", 360, false);
            page.addInitScript(trouble);
            sendsWithoutScript(page);
        }
        for (var directory : List.of(new Route.FulfillOptions().setStatus(404), new Route.FulfillOptions().setBody(namesNoDesk()))) {
            var page = Browsers.withScript("fr", 360, false);
            page.route("**/api/v1/directory", route -> route.fulfill(directory));
            sendsWithoutScript(page);
        }
    }

    @Test
    void where_the_script_cannot_open_the_code_stays_until_it_is_given_to_the_plain_form() {
        var page = Browsers.withScript("fr", 360, false);
        page.route("**/api/v1/directory", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        var posted = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posted.add(request.url());
            }
        });
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("read");
        page.fill("#code", "482109573316228477055695");

        page.locator("#open button").click();
        page.waitForSelector(".sum");

        assertThat(posted).isEmpty();
        assertThat(page.locator(".sum").innerText()).contains("notre serveur les ouvrira pour vous");
        assertThat(page.inputValue("#code")).isEqualTo("482109573316228477055695");
        page.locator("#open button").click();
        page.waitForSelector("#message");
        assertThat(posted).hasSize(1);
        page.context().close();
    }

    @Test
    @Tag("S-08")
    void what_is_left_to_complete_is_told_in_the_page_as_the_server_would_and_a_lost_line_keeps_the_text() {
        var page = Browsers.withScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        send(reporter);
        var here = page.locator(".sum").innerText();
        Browsers.look(page, "script-problems-fr-360");
        var plain = new ReporterVisit(house, Browsers.withoutScript("fr", 360, false), "fr");
        plain.go("write");
        plain.send();
        assertThat(here).isEqualTo(plain.page().locator(".sum").innerText());
        assertThat(page.locator(".msg").allInnerTexts()).isEqualTo(plain.page().locator(".msg").allInnerTexts());

        fill(reporter);
        page.setInputFiles("#files", new FilePayload("run.exe", "application/x-msdownload", new byte[] {'M', 'Z', 1}));
        send(reporter);
        page.waitForSelector(".sum a[href='#files']");
        page.setInputFiles("#files", new FilePayload[0]);
        page.context().setOffline(true);
        send(reporter);
        page.waitForSelector("[data-do=now]:visible");
        page.locator("[data-do=back]").click();
        assertThat(page.inputValue("[name=q_narrative]")).contains(canary);
        assertThat(page.locator("#report").isVisible()).isTrue();

        page.context().setOffline(false);
        send(reporter);
        page.waitForSelector(".slip bdi");
        plain.page().context().close();
        page.context().close();
    }

    @Test
    @Tag("S-09")
    void leave_and_back_show_neither_what_was_typed_nor_the_code() {
        var page = Browsers.withScript("fr", 360, false);
        page.route(HouseUnderTest.LEAVE + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        fill(reporter);
        leaveAndComeBack(page);
        assertThat(page.inputValue("[name=q_narrative]")).isEmpty();
        assertThat(page.locator("input[name^=q_]:checked").count()).isZero();

        fill(reporter);
        send(reporter);
        page.waitForSelector(".slip bdi");
        var code = reporter.code();
        leaveAndComeBack(page);
        assertThat(page.content()).doesNotContain(code.substring(0, 4) + "</bdi>", canary);
        assertThat(page.locator("#report").isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void an_open_mailbox_closes_by_itself_after_ten_idle_minutes() {
        var page = Browsers.withScript("ar", 360, false);
        page.clock().install();
        var reporter = new ReporterVisit(house, page, "ar");
        reporter.go("read");
        page.fill("#code", "482109573316228477055695");
        page.locator("#open button").click();
        page.waitForSelector("#close");

        page.clock().fastForward(Duration.ofMinutes(9).toMillis());
        assertThat(page.locator("#close").count()).isEqualTo(1);
        page.clock().fastForward(Duration.ofMinutes(2).toMillis());

        assertThat(page.locator("#close").count()).isZero();
        assertThat(page.inputValue("#code")).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
        page.context().close();
    }

    @Test
    @Tag("S-04")
    void a_line_that_breaks_inside_an_answer_or_stays_there_sends_nothing_in_clear() throws Exception {
        try (var line = new Line()) {
            var reporter = reporter(line, "fr", 360, false);
            var page = reporter.page();
            reporter.go("write");
            fill(reporter);
            line.holdTheNextAnswer(DIRECTORY);
            send(reporter);
            page.waitForCondition(() -> line.isWaitedFor(DIRECTORY));
            page.locator("[data-do=back]").click();
            page.waitForSelector("#report:visible");
            assertThat(page.inputValue("[name=q_narrative]")).contains(canary);

            line.cutTheNextAnswer(DIRECTORY);
            send(reporter);
            page.waitForSelector(".slip bdi");
            var code = reporter.code();

            Mail.answer(house, code, canary + " answer");
            reporter.go("read");
            page.fill("#code", code);
            line.cutTheNextAnswer("/api/v1/mailbox/answers");
            page.locator("#open button").click();
            page.waitForSelector(".letter");

            assertThat(line.isWaitedFor(DIRECTORY) && line.isWaitedFor("/api/v1/mailbox/answers")).isTrue();
            assertThat(Traces.of(canary, code).in(line.sent())).isEmpty();
            assertThat(line.requests()).noneMatch(request -> request.matches("POST .*/(write|read|noted) .*"));
            page.context().close();
        }
    }

    @Test
    @Tag("S-08")
    void what_the_script_cannot_send_from_the_mailbox_is_told_and_goes_to_the_plain_form_with_its_text() throws Exception {
        var page = Browsers.withScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        fill(reporter);
        send(reporter);
        page.waitForSelector(".slip bdi");
        var code = reporter.code();
        reporter.go("read");
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForSelector("#close");
        page.route("**/api/v1/mailbox/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));

        page.fill("#text", canary + " addition");
        page.locator("#message button.pri").click();
        page.waitForSelector(".sum");
        assertThat(page.locator(".sum").innerText()).contains("notre serveur le prendra");
        assertThat(page.inputValue("#text")).isEqualTo(canary + " addition");
        Browsers.look(page, "script-message-plainly-fr-360");

        page.locator("#close button").click();
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForSelector("#close");
        assertThat(page.context().cookies()).as("opened by the script again, and by no server").isEmpty();
        page.fill("#text", canary + " addition");
        page.locator("#message button.pri").click();
        page.waitForSelector(".sum");

        page.locator("#message button.pri").click();
        page.waitForSelector("#code");
        assertThat(page.inputValue("#text")).isEqualTo(canary + " addition");
        page.context().close();
    }

    @Test
    void a_browser_that_opens_no_answer_is_not_told_that_there_is_none() throws Exception {
        var page = Browsers.withScript("fr", 360, false);
        page.addInitScript("TextDecoder.prototype.decode = () => { throw new Error() }");
        var reporter = new ReporterVisit(house, Browsers.withoutScript("fr", 360, false), "fr");
        reporter.go("write");
        fill(reporter);
        reporter.send();
        var code = reporter.code();
        Mail.answer(house, code, canary + " answer");
        new ReporterVisit(house, page, "fr").go("read");
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForSelector(".sum");
        assertThat(page.locator(".sum").innerText()).contains("notre serveur les ouvrira pour vous");

        page.locator("#open button").click();
        page.waitForSelector("#message");
        assertThat(page.locator(".letter").innerText()).contains(canary + " answer");
        reporter.page().context().close();
        page.context().close();
    }

    @Test
    void it_works_without_a_compiler_for_scripts() throws Exception {
        var page = Browsers.withoutCompiler("fr");
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        fill(reporter);
        attach(reporter, 1);

        send(reporter);

        page.waitForSelector(".slip bdi");
        assertThat(page.locator("#code [name=seed]").count()).as("the page of the server").isZero();
        var code = reporter.code();
        Mail.answer(house, code, canary + " answer");
        var posts = new AtomicInteger();
        page.route("**/api/v1/mailbox/messages", route -> {
            if (posts.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(409));
            } else {
                route.resume();
            }
        });
        reporter.go("read");
        page.fill("#code", code);
        page.locator("#open button").click();
        assertThat(page.locator(".letter").innerText()).contains(canary + " answer");
        page.fill("#text", canary + " addition");
        page.locator("#message button.pri").click();
        page.waitForSelector(".note[role=status] b");
        assertThat(posts).as("sealed again by itself").hasValue(2);
        page.context().browser().close();
    }

    private String sendsAndNotes(ReporterVisit reporter) {
        var page = reporter.page();
        send(reporter);
        page.waitForSelector(".slip bdi");
        var code = reporter.code();
        assertThat(code).matches("[0-9]{24}");
        assertThat(page.url()).endsWith("/fr/write");
        assertThat(page.title()).isEqualTo("Note");
        page.evaluate("window.print = () => window.printed = document.title");
        page.locator(".paper button").click();
        assertThat(page.evaluate("window.printed")).isEqualTo("Note");
        page.fill("#last", "0");
        page.locator("#code button.pri").click();
        assertThat(page.locator(".sum").isVisible()).isTrue();
        inLanguage(page, "es");
        assertThat(reporter.code()).isEqualTo(code);
        inLanguage(page, "fr");
        page.fill("#last", code.substring(20));
        page.locator("#code button.pri").click();
        assertThat(page.content()).doesNotContain(code.substring(0, 4) + "</bdi>");
        return code;
    }

    /** The address of the case. */
    private String answers(DeskVisit desk) {
        desk.openCaseTelling(canary);
        var page = desk.page();
        var address = page.url();
        for (int i = 1; i <= 3; i++) {
            assertThat(page.locator("main").innerText()).contains(canary + i + ".txt");
        }
        page.fill("#answer", canary + " answer. شكرا لكم.");
        page.click("#send");
        page.waitForLoadState(LoadState.LOAD);
        return address;
    }

    private void seesWhatWasAdded(DeskVisit desk, String address) {
        for (int attempt = 0; attempt < 60; attempt++) {
            desk.page().navigate(address);
            var shown = desk.page().locator("main").innerText();
            if (shown.contains(canary + " addition") && shown.contains(canary + "1.txt")) {
                return;
            }
            desk.page().waitForTimeout(1_000);
        }
        throw new AssertionError("the message did not reach the case");
    }

    private void readsWritesAndBurns(ReporterVisit reporter, String code) {
        var page = reporter.page();
        for (int attempt = 0; attempt < 30 && page.locator(".letter").count() == 0; attempt++) {
            reporter.go("read");
            page.fill("#code", code);
            page.locator("#open button").click();
            page.waitForSelector("#close");
            page.waitForTimeout(500);
        }
        assertThat(page.locator(".letter").innerText()).contains(canary + " answer. شكرا لكم.");
        Browsers.look(page, "script-mailbox-fr-1280");
        page.fill("#text", canary + " addition");
        page.setInputFiles("#files", file(4));
        page.locator("#message button.pri").click();
        page.waitForSelector(".note[role=status] b");
        inLanguage(page, "ar");
        assertThat(page.locator(".letter").innerText()).contains(canary + " answer. شكرا لكم.");
        page.locator("details:has(#burn) summary").click();
        page.check("#burn [name=understood]");
        page.locator("#burn button").click();
        page.waitForSelector("main:not(:has(form))");
        reporter.go("read");
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForSelector("#none:visible");
    }

    /** As the ceremony leaves it, before any desk has a key. */
    private static String namesNoDesk() {
        var recovery = Identity.generate(new SecureRandom()).recipient();
        var first = new Directory("npm-test", 1, LocalDate.now().plusDays(90), recovery, List.of());
        return new String(first.toJson(), StandardCharsets.UTF_8);
    }

    /** With another key in the place of the first desk's. */
    private static String later(Directory known, int by, Identity stranger) {
        var desks = new ArrayList<>(known.desks());
        var first = desks.getFirst();
        desks.set(0, new Directory.Desk(first.id(), stranger.recipient(), first.names(), first.regions()));
        var later = new Directory(known.deployment(), known.version() + by, known.notAfter(), known.recovery(), desks);
        return new String(later.toJson(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void atBytesASecond(CDPSession network, int upload) {
        var pace = new JsonObject();
        pace.addProperty("offline", false);
        pace.addProperty("latency", 0);
        pace.addProperty("downloadThroughput", -1);
        pace.addProperty("uploadThroughput", upload);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", pace);
    }

    private void sendsWithoutScript(Page page) {
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        fill(reporter);
        send(reporter);
        page.waitForSelector(".slip bdi");
        assertThat(page.locator("#code [name=seed]").count()).as("the page of the server").isEqualTo(1);
        page.context().close();
    }

    private ReporterVisit reporter(Line line, String language, int width, boolean dark) {
        return new ReporterVisit(house, Browsers.withScriptThrough(line.address(), language, width, dark), language);
    }

    private void fill(ReporterVisit reporter) {
        reporter.fill(canary + " ils l'ont frappé. قالوا له وقّع.");
    }

    private void attach(ReporterVisit reporter, int files) {
        var all = new FilePayload[files];
        for (int i = 0; i < files; i++) {
            all[i] = file(i + 1);
        }
        reporter.page().setInputFiles("#files", all);
    }

    private FilePayload file(int number) {
        return new FilePayload(
                canary + number + ".txt", "text/plain", (canary + " é\n").repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(ReporterVisit reporter) {
        reporter.page().locator("#report button.pri").click();
    }

    private static void inLanguage(Page page, String language) {
        page.locator(".langs button[lang=" + language + "]").click();
        page.waitForSelector(".langs span[lang=" + language + "]");
    }

    private static void leaveAndComeBack(Page page) {
        page.locator("header a[href$='/leave']").click();
        page.waitForURL(HouseUnderTest.LEAVE);
        page.goBack();
        page.waitForSelector("#report");
    }

    private static List<String> errors(Page page) {
        List<String> spoken = new ArrayList<>();
        page.onConsoleMessage(message -> spoken.add(message.text()));
        page.onPageError(spoken::add);
        return spoken;
    }
}
