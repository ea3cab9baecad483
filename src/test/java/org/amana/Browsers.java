package org.amana;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amana.launcher.HouseUnderTest;

/** A real Chromium, one for all tests; every visit has a profile of its own. */
public final class Browsers {

    /** Where the pictures of pages go that a person looks at. */
    private static final Path LOOKS = Path.of("target/looks");

    private static final double PATIENCE = 30_000;

    private static Playwright playwright;
    private static Browser chromium;

    private Browsers() {}

    /** A reporter's phone or computer, with JavaScript off. */
    public static Page withoutScript(String language, int width, boolean dark) {
        return visit(language, width, dark, false, false);
    }

    public static Page withScript(String language, int width, boolean dark) {
        return visit(language, width, dark, true, false);
    }

    /** Everything goes through this proxy, also what goes to this machine. */
    public static Page withScriptThrough(String proxy, String language, int width, boolean dark) {
        var context = chromium().newContext(options(language, width, dark)
                .setProxy(new Proxy(proxy).setBypass("<-loopback>")));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Neither compiled script nor WebAssembly, as in the "Safer" mode of Tor Browser. Close its browser in the end. */
    public static Page withoutCompiler(String language) {
        return launch("--js-flags=--jitless").newContext(options(language, 1280, false)).newPage();
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
                .newContext(options(language, width, dark).setBypassCSP(audit).setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private static Browser.NewContextOptions options(String language, int width, boolean dark) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            chromium = launch();
        }
        return chromium;
    }

    private static synchronized Browser launch(String... more) {
        if (playwright == null) {
            playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // where "leave now" leads: nobody in the world is asked for it
                "--host-resolver-rules=MAP " + URI.create(HouseUnderTest.LEAVE).getHost() + " ~NOTFOUND",
                "--no-first-run"));
        arguments.addAll(List.of(more));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(arguments));
    }
}
