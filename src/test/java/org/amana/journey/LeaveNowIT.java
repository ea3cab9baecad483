package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody comes into the room. */
class LeaveNowIT {

    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    @Tag("S-09")
    void type_leave_back_and_the_fields_are_empty() {
        var page = Browsers.withoutScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        reporter.fill("Ce que personne ne doit lire sur cet écran.");

        leave(page);
        page.goBack();

        assertThat(page.locator("[name=q_narrative]").inputValue()).isEmpty();
        assertThat(page.locator("input[name^=q_]:checked").count()).isZero();
        assertThat(page.content()).doesNotContain("personne ne doit lire");
    }

    @Test
    @Tag("S-09")
    void type_the_code_leave_back_and_the_field_is_empty() {
        var page = Browsers.withoutScript("ar", 360, false);
        new ReporterVisit(house, page, "ar").go("read");
        page.fill("#code", "4821 0957 3316");

        leave(page);
        page.goBack();

        assertThat(page.inputValue("#code")).isEmpty();
        assertThat(page.content()).doesNotContain("4821 0957 3316");
    }

    @Test
    @Tag("S-09")
    void leave_an_open_mailbox_back_and_it_is_closed_with_nothing_of_what_was_typed() {
        var page = Browsers.withoutScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        reporter.fill("Pour une boîte que l’on quitte.");
        reporter.send();
        reporter.openMailbox(reporter.code());
        page.fill("#message textarea", "Ce que personne ne doit lire sur cet écran.");

        leave(page);
        page.goBack();

        assertThat(page.locator("#message, #close").count()).isZero();
        assertThat(page.inputValue("#code")).isEmpty();
        assertThat(page.content()).doesNotContain("personne ne doit lire");
    }

    @Test
    @Tag("S-09")
    void leave_the_code_page_back_and_the_browser_asks_before_it_sends_again() {
        var page = Browsers.withoutScript("fr", 360, false);
        var reporter = new ReporterVisit(house, page, "fr");
        reporter.go("write");
        reporter.fill("Pour un code que l’on quitte.");
        reporter.send();
        var code = reporter.code();

        leave(page);

        assertThatThrownBy(page::goBack).hasMessageContaining("ERR_CACHE_MISS");
        assertThat(page.locator(".slip").count()).isZero();
        assertThat(page.content()).doesNotContain("que l’on quitte", code.substring(0, 4) + "</bdi>");
    }

    @Test
    @Tag("S-09")
    void every_page_leaves_by_a_plain_link_that_empties_the_site() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(house.publicOrigin() + "/leave")).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains(HouseUnderTest.LEAVE);
            assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        }
    }

    @Test
    @Tag("S-09")
    void leaving_closes_an_open_mailbox_in_the_browser() {
        Page page = Browsers.withoutScript("ar", 360, false);
        var reporter = new ReporterVisit(house, page, "ar");
        reporter.go("write");
        reporter.fill("تبليغ لصندوق مفتوح");
        reporter.send();
        reporter.openMailbox(reporter.code());
        assertThat(page.context().cookies()).isNotEmpty();

        leave(page);

        assertThat(page.context().cookies()).isEmpty();
    }

    /** To a place that is not there: a page made up by the test would switch off what the browser keeps. */
    private static void leave(Page page) {
        var asked = page.waitForRequest(HouseUnderTest.LEAVE, () -> page.locator("header a[href='/leave']").click());
        page.waitForCondition(() -> asked.failure() != null && !page.url().startsWith("http"));
    }
}
