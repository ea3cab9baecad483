package org.amana.launcher;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;

/** Unlocking the desk and browsing its inbox with many cases, in a browser. */
final class BenchDesk {

    private static final int TURNS = 100;
    private static final int UNLOCKS = 5;
    private static final Predicate<Response> ANSWER = response -> response.url().contains("inbox.xhtml") && response.request().method().equals("POST");

    private final HouseUnderTest house;
    private final BenchReports reports;

    BenchDesk(HouseUnderTest house, BenchReports reports) {
        this.house = house;
        this.reports = reports;
    }

    void run(int cases, Goals goals) throws Exception {
        var page = Browsers.withScript("fr", 1440, false);
        var desk = DeskVisit.signIn(house, page, "n.alami", "fr");
        awaitIndex(desk, reports.sent());
        while (desk.count() < cases) {
            var more = Math.min(1_000, cases - desk.count());
            reports.measure(16, more);
            awaitIndex(desk, desk.count() + more);
        }
        unlock(desk, page, cases, goals);
        print(goals, "inbox, first page", turns(() -> desk.page().navigate(desk.address("inbox.xhtml?tab=ALL"))));
        print(goals, "inbox, next page", turns(() -> page.waitForResponse(ANSWER, () -> page.locator(".ui-paginator-next").first().click())));
        print(goals, "inbox, sort", turns(() -> page.waitForResponse(ANSWER, () -> page.locator("#inbox th.ui-sortable-column").nth(1).click())));
    }

    /** From the press of the button to the first page drawn. The first of so many cases meets code that has not run yet. */
    private void unlock(DeskVisit desk, Page page, int cases, Goals goals) {
        var seconds = new double[UNLOCKS];
        for (int i = 0; i < UNLOCKS; i++) {
            desk.lock();
            seconds[i] = signInSeconds(page);
        }
        var inOrder = DoubleStream.of(seconds).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "unlock                 %.2f s the first time, %.2f s in the middle of %d, with %d cases%n",
                seconds[0],
                inOrder[UNLOCKS / 2],
                UNLOCKS,
                cases);
        goals.atMost(2, seconds[0], "seconds to unlock " + cases + " cases the first time");
    }

    /** Until so many cases are there. */
    private void awaitIndex(DeskVisit desk, int expected) {
        desk.go("inbox.xhtml?tab=ALL");
        while (desk.count() < expected) {
            desk.page().waitForTimeout(4_000);
            desk.go("inbox.xhtml?tab=ALL");
        }
    }

    private double signInSeconds(Page page) {
        page.navigate(house.deskOrigin() + "/desk/?lang=fr");
        page.waitForTimeout(31_000);
        page.fill("#name", "n.alami");
        page.fill("#passphrase", house.passphrase("n.alami"));
        page.fill("#code", house.totp("n.alami"));
        var began = System.nanoTime();
        page.click("#open");
        page.waitForSelector("#lock");
        return (System.nanoTime() - began) / 1e9;
    }

    private interface Turn {
        Response take();
    }

    private record Taken(long[] nanos, long bytes) {}

    private static Taken turns(Turn turn) {
        turn.take();
        var bytes = new long[1];
        var nanos = LongStream.range(0, TURNS)
                .map(i -> {
                    var response = turn.take();
                    response.finished();
                    bytes[0] = response.request().sizes().responseBodySize;
                    return (long) (response.request().timing().responseEnd * 1e6);
                })
                .toArray();
        return new Taken(nanos, bytes[0]);
    }

    private static void print(Goals goals, String what, Taken taken) {
        var figures = new Figures(taken.nanos(), 0, 1);
        System.out.printf(Locale.ROOT, "%-22s %s, %d bytes%n", what, figures.percentiles(), taken.bytes());
        goals.atMost(150, figures.milliseconds(95), "p95 ms, " + what);
    }
}
