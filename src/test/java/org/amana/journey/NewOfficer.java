package org.amana.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import org.amana.sealing.Totp;

/** Somebody who was handed a code on paper: chooses a passphrase, takes the second factor into an application, signs in. */
public final class NewOfficer {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final String name;
    private final String passphrase;
    private byte[] secret;
    private Instant shown = Instant.EPOCH;

    public NewOfficer(String name, String passphrase) {
        this.name = name;
        this.passphrase = passphrase;
    }

    public String name() {
        return name;
    }

    /** With the code on paper. */
    public void comes(DeskVisit visit, String code) {
        var page = visit.page();
        visit.go("welcome.xhtml?lang=fr");
        page.fill("#name", name);
        page.fill("#code", code);
        press(page, "#open button.p");
        secret = Totp.secret(page.locator(".secret").innerText()).orElseThrow();
        page.fill("#passphrase", passphrase);
        page.fill("#again", passphrase);
        page.fill("#totp", nextCode());
        press(page, "#make button.p");
    }

    public void signsIn(DeskVisit visit) {
        var page = visit.page();
        visit.go("?lang=fr");
        page.fill("#name", name);
        page.fill("#passphrase", passphrase);
        page.fill("#code", nextCode());
        press(page, "#open");
    }

    private static void press(Page page, String button) {
        page.click(button);
        page.waitForLoadState(LoadState.LOAD);
    }

    /** A code works once; the one before and the one after the present are taken too, so nobody waits for the first three. */
    private String nextCode() {
        var earliest = Instant.now().minus(STEP);
        shown = shown.plus(STEP).isAfter(earliest) ? shown.plus(STEP) : earliest;
        return Totp.code(secret, shown);
    }
}
