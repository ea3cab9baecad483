package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page with the 24 digits, in a browser without script: whatever is pressed there, the code is not lost. */
@Tag("S-10")
class CodePageIT {

    private static final String ARRIVED_BEFORE = "Ce signalement était déjà arrivé.";

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Page page = Browsers.withoutScript("fr", 360, false);
    private final ReporterVisit reporter = new ReporterVisit(house, page, "fr");

    @AfterEach
    void go() {
        page.context().close();
    }

    @Test
    @Tag("S-06")
    @Tag("S-08")
    void another_language_shows_the_same_code_and_keeps_what_was_typed() {
        var code = reports("Le code, puis une autre langue.");
        page.fill("#last", code.substring(20, 22));

        press("ar");

        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        assertThat(page.innerText("main")).contains("اكتبوا");
        assertThat(reporter.code()).isEqualTo(code);
        assertThat(page.inputValue("#last")).isEqualTo(code.substring(20, 22));
        assertThat(page.url()).doesNotContain(code);

        press("es");
        page.fill("#last", code.substring(20));
        page.click("#code button.pri");
        page.waitForLoadState(LoadState.LOAD);

        assertThat(page.locator(".sum, .slip").count()).isZero();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    @Tag("S-04")
    void loading_the_page_again_shows_the_same_code_and_says_that_it_had_arrived() {
        var code = reports("Le code, puis la page rechargée.");
        assertThat(page.innerText("main")).doesNotContain(ARRIVED_BEFORE);

        // a browser asks before it sends a form again; here the answer is yes
        var again = page.reload();

        assertThat(again.request().method()).isEqualTo("POST");
        assertThat(again.status()).isEqualTo(200);
        assertThat(reporter.code()).isEqualTo(code);
        assertThat(page.innerText("main")).contains(ARRIVED_BEFORE);
        assertThat(page.context().cookies()).isEmpty();
    }

    private String reports(String words) {
        reporter.go("write");
        reporter.fill(words);
        reporter.send();
        assertThat(reporter.code()).matches("[0-9]{24}");
        return reporter.code();
    }

    private void press(String language) {
        page.click(".langs button[lang=" + language + "]");
        page.waitForLoadState(LoadState.LOAD);
    }
}
