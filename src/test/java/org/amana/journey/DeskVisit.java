package org.amana.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.amana.launcher.HouseUnderTest;

/** An officer at the desk, in a browser. */
public final class DeskVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double LOOK_AGAIN = 1_000;

    private final String origin;
    private final Page page;

    /** Somebody who is not signed in. */
    public DeskVisit(String origin, Page page) {
        this.origin = origin;
        this.page = page;
    }

    /** Signs in. */
    public static DeskVisit signIn(HouseUnderTest house, Page page, String officer, String language) {
        var visit = new DeskVisit(house.deskOrigin(), page);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            visit.go("?lang=" + language);
            // On a busy machine the page that the last try led to comes later than a look at it.
            if (page.locator("#lock").count() > 0) {
                return visit;
            }
            page.fill("#name", officer);
            page.fill("#passphrase", house.passphrase(officer));
            page.fill("#code", house.unusedTotp(officer));
            page.click("#open");
            page.waitForLoadState(LoadState.LOAD);
            if (page.locator("#lock").count() > 0) {
                return visit;
            }
            page.waitForTimeout(LOOK_AGAIN * 3);
        }
        throw new AssertionError("the desk did not open for " + officer);
    }

    public Page page() {
        return page;
    }

    public void go(String path) {
        page.navigate(address(path));
    }

    public String address(String path) {
        return origin + "/desk/" + path;
    }

    /** Every row of the inbox that was unopened when the page was drawn, newest state of the index. */
    public Locator rows() {
        return page.locator("#inbox tbody tr:has(a)");
    }

    /** Waits until the inbox counts this many cases. */
    public void awaitCases(int count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            go("inbox.xhtml?tab=ALL");
            if (count() >= count) {
                return;
            }
            page.waitForTimeout(LOOK_AGAIN);
        }
        throw new AssertionError("the inbox counts " + count() + " cases, not " + count);
    }

    /** The number that the tab of all cases shows. */
    public int count() {
        var tab = page.locator(".tabs a[aria-current]").innerText().replaceAll("[^0-9]", "");
        return tab.isEmpty() ? 0 : Integer.parseInt(tab);
    }

    /** Opens the case whose row names this place in the reporter's words, or any row's link that contains the text. */
    public void open(String rowText) {
        page.locator("#inbox tbody tr", new Page.LocatorOptions().setHasText(rowText)).locator("a").first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Links to cases that nobody has looked at, on whichever page of the table they stand first; none where there are none. */
    public Locator unopened() {
        go("inbox.xhtml?tab=TO_TRIAGE");
        var links = page.locator("#inbox tbody tr.new a");
        var next = page.locator(".ui-paginator-next:not(.ui-state-disabled)");
        while (links.count() == 0 && next.count() > 0) {
            var first = rows().first().locator("a").getAttribute("href");
            next.click();
            page.waitForFunction("first => document.querySelector('#inbox tbody tr a').getAttribute('href') !== first", first);
        }
        return links;
    }

    /** The list shows no words of a report, so new cases are opened until the right one is found. */
    public void openCaseTelling(String words) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var links = unopened();
            if (links.count() == 0) {
                page.waitForTimeout(LOOK_AGAIN);
                continue;
            }
            links.first().click();
            page.waitForLoadState(LoadState.LOAD);
            if (page.locator("main").innerText().contains(words)) {
                return;
            }
        }
        throw new AssertionError("the report did not reach the desk");
    }

    public void lock() {
        page.click("#lock button");
        page.waitForLoadState(LoadState.LOAD);
    }
}
