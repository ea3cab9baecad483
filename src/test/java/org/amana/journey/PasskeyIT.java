package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.amana.outside.Battered;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer's passkeys in Chromium, with an authenticator that Chromium plays. */
class PasskeyIT {

    private static final String OFFICER = "n.alami";
    private static final HouseUnderTest HOUSE = Battered.house();

    @Test
    @Tag("S-44")
    @Tag("S-49")
    void with_a_prf_the_passphrase_and_the_stolen_database_open_nothing_without_the_authenticator() throws Exception {
        var page = Browsers.withScript("fr", 1440, false);
        var browser = authenticator(page, true);
        var desk = DeskVisit.signIn(HOUSE, page, OFFICER, "fr");
        add(desk);
        assertThat(page.locator("[role=status].note").innerText()).contains("ajoutée");
        assertThat(page.locator("ul.agreed").innerText()).contains("nécessaire avec la phrase secrète");
        Browsers.look(page, "desk-passkeys-fr");
        desk.lock();

        for (var stolen : new String[] {"select wrapped_identity from officer where name = ?", "select wrapped_identity from passkey where officer = ?"}) {
            assertThatExceptionOfType(CannotOpen.class)
                    .isThrownBy(() -> PassphraseLock.unwrap(HOUSE.passphrase(OFFICER).toCharArray(), stolen(stolen)));
        }
        signIn(page, HOUSE.passphrase(OFFICER), "#open");
        assertThat(page.locator("#lock").count()).isZero();
        signIn(page, "not the passphrase", "#touch");
        assertThat(page.locator("#lock").count()).isZero();
        signIn(page, HOUSE.passphrase(OFFICER), "#touch");
        assertThat(page.locator("#lock").count()).isOne();
        desk.lock();

        var secret = takesAnotherApplication(page);
        signIn(page, HOUSE.passphrase(OFFICER), "#touch");
        desk.go("account.xhtml");
        page.fill("#remove-present", HOUSE.passphrase(OFFICER));
        press(page, "#passkey-remove");
        assertThat(page.locator("[role=status].note").innerText()).contains("retirées");
        browser.detach();
        desk.lock();
        signIn(page, HOUSE.passphrase(OFFICER), Totp.code(secret, Instant.now().plusSeconds(30)), "#open");
        assertThat(page.locator("#lock").count()).isOne();
        page.context().close();
    }

    /** The administrator asks, a colleague confirms; the passphrase and the touch do the rest. */
    private static byte[] takesAnotherApplication(Page page) {
        var administrator = DeskVisit.signIn(HOUSE, Browsers.withoutScript("fr", 1280, false), "admin", "fr");
        administrator.go("officers.xhtml");
        var asks = administrator.page().locator("form:has(button[value=ASK])");
        asks.locator("select").selectOption(OFFICER);
        administrator.page().waitForNavigation(() -> asks.locator("button").click());
        var colleague = DeskVisit.signIn(HOUSE, Browsers.withoutScript("fr", 1280, false), "k.idrissi", "fr");
        colleague.go("officers.xhtml");
        colleague.page().selectOption("#asking", OFFICER);
        press(colleague.page(), "#confirm");
        var code = colleague.page().locator(".once dd").innerText().strip();
        administrator.page().context().close();
        colleague.page().context().close();

        page.navigate(HOUSE.deskOrigin() + "/desk/welcome.xhtml?lang=fr");
        page.fill("#name", OFFICER);
        page.fill("#code", code);
        press(page, "button[value=OPEN]");
        assertThat(page.locator("button[value=MAKE]").isVisible()).isFalse();
        var secret = Totp.secret(page.locator(".secret").innerText().strip()).orElseThrow();
        page.fill("#passphrase", HOUSE.passphrase(OFFICER));
        page.fill("#totp", Totp.code(secret, Instant.now()));
        Browsers.look(page, "desk-welcome-passkey-fr");
        press(page, "#touch");
        assertThat(page.locator("[role=status]").innerText()).contains("avec votre clé d’accès");
        return secret;
    }

    @Test
    void without_a_prf_a_passkey_stands_for_the_code() throws Exception {
        var page = Browsers.withScript("fr", 1440, false);
        authenticator(page, false);
        var desk = DeskVisit.signIn(HOUSE, page, "s.berrada", "fr");
        add(desk, "s.berrada");
        assertThat(page.locator("ul.agreed").innerText()).contains("à la place du code");
        desk.lock();

        page.fill("#name", "s.berrada");
        page.fill("#passphrase", HOUSE.passphrase("s.berrada"));
        press(page, "#touch");

        assertThat(page.locator("#lock").count()).isOne();
        page.context().close();
    }

    private static CDPSession authenticator(Page page, boolean prf) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("hasPrf", prf);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", request);
        return browser;
    }

    private static void add(DeskVisit desk) {
        add(desk, OFFICER);
    }

    private static void add(DeskVisit desk, String officer) {
        desk.go("account.xhtml");
        desk.page().fill("#passkey-present", HOUSE.passphrase(officer));
        desk.page().fill("#passkey-totp", HOUSE.unusedTotp(officer));
        press(desk.page(), "#passkey-add");
    }

    private static void signIn(Page page, String passphrase, String button) {
        signIn(page, passphrase, HOUSE.totp(OFFICER), button);
    }

    private static void signIn(Page page, String passphrase, String code, String button) {
        page.navigate(HOUSE.deskOrigin() + "/desk/?lang=fr");
        page.fill("#name", OFFICER);
        page.fill("#passphrase", passphrase);
        page.fill("#code", code);
        press(page, button);
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.click(button));
        page.waitForLoadState(LoadState.LOAD);
    }

    private static byte[] stolen(String query) throws Exception {
        try (var database = HOUSE.database("triage");
                var statement = database.prepareStatement(query)) {
            statement.setString(1, OFFICER);
            var row = statement.executeQuery();
            row.next();
            return row.getBytes(1);
        }
    }
}
