package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every place is taken by honest senders: who comes then is told to load the page again, and that is all it takes. */
@Tag("S-04")
@Tag("S-08")
class FullHouseIT {

    private static final int SLOTS = 64;

    /** So much at the beginning that nobody counts as slow for the rest of the test. */
    private static final int SENT_AT_ONCE = 100_000;

    /** Short, so that no place is kept free of them. */
    private static final int ANNOUNCED = 250_000;

    private final HouseUnderTest house = HouseUnderTest.running();
    private final List<Wire> senders = new ArrayList<>();

    @AfterEach
    void go() throws Exception {
        for (var sender : senders) {
            sender.close();
        }
    }

    @Test
    void a_form_that_found_no_place_is_received_once_when_the_page_is_loaded_again() throws Exception {
        var page = Browsers.withoutScript("fr", 1280, false);
        page.navigate(house.publicOrigin() + "/fr/write");
        page.check("[name=q_reporter_type][value=RELATIVE]");
        page.check("[name=q_place_type][value=UNKNOWN]");
        page.check("[name=q_danger][value=UNKNOWN]");
        page.fill("[name=q_narrative]", "Écrit quand la maison était pleine.");
        var before = Rows.received(house);
        takeEveryPlace();

        var refused = page.waitForNavigation(() -> page.click("#report button.pri", new Page.ClickOptions().setNoWaitAfter(true)));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headerValue("Retry-After")).isNotBlank();
        assertThat(page.content()).contains("Rechargez cette page dans une minute");
        assertThat(Rows.received(house)).isEqualTo(before);

        go();
        var received = page.reload();
        page.waitForLoadState(LoadState.LOAD);

        assertThat(received.status()).isEqualTo(200);
        assertThat(page.locator(".slip bdi").allInnerTexts()).hasSize(6);
        page.reload();
        assertThat(page.locator(".slip bdi").allInnerTexts()).hasSize(6);
        assertThat(Rows.received(house)).isEqualTo(before + 1);
        page.context().close();
    }

    private void takeEveryPlace() throws Exception {
        var visitor = Visitor.of(house.publicOrigin());
        for (int i = 0; i < SLOTS; i++) {
            var begun = ReportForm.open(visitor, "fr")
                    .body()
                    .raw("--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"q_narrative\"\r\n\r\n")
                    .raw("x".repeat(SENT_AT_ONCE))
                    .begun();
            senders.add(visitor.begin("/fr/write", Multipart.TYPE, ANNOUNCED).send(begun));
        }
        // what they sent may still lie on the way; a form in which all is missing leaves nothing where there is a place
        Eventually.see(Duration.ofSeconds(20), () -> visitor.post("/fr/write", new Multipart().field("lang", "fr")).status(), status -> status == 503);
    }
}
