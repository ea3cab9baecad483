package org.amana.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.stream.Collectors;
import org.amana.launcher.HouseUnderTest;

/** A person who reports, in a browser without JavaScript. */
public final class ReporterVisit {

    private final String origin;
    private final Page page;
    private final String language;

    public ReporterVisit(HouseUnderTest house, Page page, String language) {
        this(house.publicOrigin(), page, language);
    }

    public ReporterVisit(String origin, Page page, String language) {
        this.origin = origin;
        this.page = page;
        this.language = language;
    }

    public Page page() {
        return page;
    }

    public void go(String path) {
        page.navigate(origin + "/" + language + "/" + path);
    }

    /** Fills in the questions that need an answer, and the narrative. */
    public void fill(String narrative) {
        tick("q_reporter_type", "RELATIVE");
        tick("q_place_type", "POLICE_CUSTODY");
        tick("q_ongoing", "YES");
        tick("q_categories", "VIOLENCE");
        page.fill("[name=q_narrative]", narrative);
        tick("q_danger", "NEEDS_DOCTOR_NOW");
        tick("q_consent", "C_SHARE_HEALTH");
    }

    public void tick(String field, String code) {
        page.check("[name=" + field + "][value=" + code + "]");
    }

    public void attach(String name, String type, byte[] content) {
        page.setInputFiles("#files", new FilePayload(name, type, content));
    }

    public void send() {
        page.locator("form[enctype] button.pri").click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** The code on the page, 24 digits. */
    public String code() {
        return page.locator(".slip bdi").allInnerTexts().stream().map(String::strip).collect(Collectors.joining());
    }

    public void openMailbox(String code) {
        go("read");
        if (page.locator("#close").count() > 0) {
            page.locator("#close button").click();
            page.waitForLoadState(LoadState.LOAD);
            go("read");
        }
        page.fill("#code", code);
        page.locator("#open button").click();
        page.waitForLoadState(LoadState.LOAD);
    }
}
