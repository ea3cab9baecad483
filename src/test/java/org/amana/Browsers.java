package org.amana;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** A real Chromium, one for all tests; every visit has a profile of its own. */
public final class Browsers {

    /** Where the pictures of pages go that a person looks at. */
    private static final Path LOOKS = Path.of("target/looks");

    private static final double PATIENCE = 30_000;

    private static Browser chromium;

    private Browsers() {}

    /** A reporter's phone or computer, with JavaScript off. */
    public static Page withoutScript(String language, int width, boolean dark) {
        return visit(language, width, dark, false, false);
    }

    public static Page withScript(String language, int width, boolean dark) {
        return visit(language, width, dark, true, false);
    }

    /** With the page's own policy lifted, so that a checker's script may run in it. Shows nothing about the policy. */
    public static Page withScriptForAudit(String language, int width, boolean dark) {
        return visit(language, width, dark, true, true);
    }

    /** A picture of the whole page, to be laid beside the design. */
    public static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(LOOKS.resolve(name + ".png")).setFullPage(true));
    }

    private static Page visit(String language, int width, boolean dark, boolean script, boolean audit) {
        BrowserContext context = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, width < 600 ? 740 : 900)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setBypassCSP(audit)
                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            var playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.find().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
        return chromium;
    }
}
