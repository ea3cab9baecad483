package org.amana.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.Browsers;

/** One visit in which two checkers look at every page: the validator at what came, axe at what the browser makes of it. */
final class Audit implements AutoCloseable {

    private static final String AXE = axe();

    /** What it finds, with no more than three places of each. */
    private static final String LOOK =
            """
            (only) => axe
                .run(document, { resultTypes: ["violations"], ...(only.length ? { runOnly: { type: "rule", values: only } } : {}) })
                .then(({ violations }) => violations.map((rule) =>
                    rule.id + " " + rule.nodes.slice(0, 3).map((node) => JSON.stringify(node.target)).join(" ")))""";

    /** The dark theme changes colours and nothing else. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();

    Audit(String language, int width, boolean dark) {
        page = Browsers.withScriptForAudit(language, width, dark);
        page.addInitScript(AXE);
    }

    /** A browser that runs axe and no script of the page's own: what somebody sees who has switched scripts off. */
    static Audit withoutPageScript(String language, int width) {
        var audit = new Audit(language, width, false);
        audit.page.route("**/*.js", route -> route.abort());
        return audit;
    }

    Page page() {
        return page;
    }

    void go(String address, String name) {
        sources.put(name, page.navigate(address).text());
        look(name);
    }

    /** The page that comes back when this is pressed. */
    void press(String button, String name) {
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3, () -> page.click(button));
        sources.put(name, answer.text());
        page.waitForLoadState();
        look(name);
    }

    /** At the page as it is now. */
    void look(String name) {
        found.addAll(said(name, List.of()));
    }

    void lookInTheDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(said(name + " dark", COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** As it came last under this name. */
    String source(String name) {
        return sources.get(name);
    }

    List<String> findings() throws Exception {
        found.addAll(Validator.findings(sources));
        return List.copyOf(found);
    }

    private List<String> said(String name, List<String> rules) {
        return ((List<?>) page.evaluate(LOOK, rules)).stream().map(rule -> name + ": " + rule).toList();
    }

    @Override
    public void close() {
        page.context().close();
    }

    private static String axe() {
        try (var script = Audit.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
