package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer of both sides, looked at from outside. */
@Tag("S-09")
@Tag("S-10")
@Tag("S-28")
class HeadersIT {

    private static final Pattern SHEET = Pattern.compile("rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"");

    private static final Pattern SCRIPT = Pattern.compile(
            "<script type=\"module\" src=\"(/assets/script/[0-9a-f]{12}\\.js)\" integrity=\"sha384-[A-Za-z0-9+/]{64}\"></script>");

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());
    private final Visitor deskVisitor = Visitor.of(house.deskOrigin());

    @ParameterizedTest
    @ValueSource(strings = {"", "write", "read", "next", "children", "shared-phone", "rights", "privacy", "access", "who"})
    void a_public_page_sets_no_cookie_runs_no_script_and_names_nobody_else(String page) throws Exception {
        for (var language : new String[] {"ar", "fr", "en", "es", "zgh"}) {
            var answer = visitor.get("/" + language + "/" + page);

            assertThat(answer.status()).isEqualTo(200);
            isPublic(answer);
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void an_error_of_any_kind_is_a_neutral_page_with_the_right_status() throws Exception {
        expect(visitor.get("/nothing"), 404);
        expect(visitor.post("/fr/privacy", Visitor.FORM, new byte[0]), 405);
        expect(visitor.post("/fr/privacy", new Multipart().field("a", "b")), 415);
        expect(visitor.with("Origin: null").post("/fr/write", Visitor.FORM, new byte[0]), 403);
        expect(visitor.with("Host: example.org").get("/fr/"), 421);
        expect(visitor.post("/fr/write", Visitor.FORM, new byte[600_000]), 413);
        expect(visitor.post("/fr/write", Visitor.FORM, "a=%".getBytes(StandardCharsets.US_ASCII)), 400);
    }

    @Test
    void a_method_that_no_page_takes_is_refused_without_a_page() throws Exception {
        for (var answer : new Reply[] {
            visitor.request("PUT", "/fr/write"), visitor.request("DELETE", "/"), deskVisitor.request("PUT", "/desk/")
        }) {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("GET, HEAD, POST");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void an_error_at_the_desk_too() throws Exception {
        for (var answer : new Reply[] {
            deskVisitor.get("/desk/nothing"),
            deskVisitor.with("Origin: null").post("/desk/", Visitor.FORM, new byte[0]),
            Visitor.of(house.publicOrigin()).get("/desk/")
        }) {
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            Headers.areStrict(answer);
            Headers.namesNobodyElse(answer);
        }
    }

    @Test
    void what_the_desk_loads_and_where_it_sends_a_stranger_have_a_policy_too() throws Exception {
        var loaded = deskVisitor.get("/desk/jakarta.faces.resource/core.js.xhtml?ln=primefaces");
        assertThat(loaded.status()).isEqualTo(200);
        Headers.areStrict(loaded);

        var sent = deskVisitor.get("/desk/inbox.xhtml");
        assertThat(sent.status()).isEqualTo(303);
        Headers.areStrict(sent);
    }

    @Test
    void leaving_empties_what_the_browser_keeps() throws Exception {
        var answer = visitor.with("Cookie: __Host-m=x").get("/leave");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(answer.header("Location").orElseThrow()).startsWith("http").doesNotContain(house.publicOrigin());
        Headers.areStrict(answer);
    }

    @Test
    void the_style_sheet_may_be_kept_and_nothing_else() throws Exception {
        var answer = visitor.get(sheetOf(visitor.get("/fr/")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
        Headers.areStrict(answer);
        assertThat(answer.text()).doesNotContain("http:", "https:", "@import");
    }

    @Test
    void only_the_pages_that_people_write_on_run_the_script_which_may_be_kept_and_comes_compressed() throws Exception {
        for (var page : new String[] {"", "next", "privacy", "noted"}) {
            assertThat(visitor.get("/fr/" + page).text()).doesNotContain("<script");
        }
        assertThat(visitor.get("/nothing").text()).doesNotContain("<script");
        for (var page : new String[] {"write", "read"}) {
            var script = SCRIPT.matcher(visitor.get("/ar/" + page).text());
            assertThat(script.find()).isTrue();

            for (var coding : new String[] {"br", "gzip", ""}) {
                var answer = visitor.with("Accept-Encoding: " + (coding.isEmpty() ? "identity" : coding)).get(script.group(1));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Content-Encoding").orElse("")).isEqualTo(coding);
                assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/javascript");
                assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
                assertThat(answer.header("Vary").orElseThrow()).contains("Accept-Encoding");
                Headers.areStrict(answer);
            }
        }
        assertThat(visitor.get("/assets/script/000000000000.js").status()).isEqualTo(404);
        assertThat(visitor.get("/assets/script/LICENSES.txt").text()).contains("age-encryption");
    }

    @Test
    void the_code_page_is_kept_by_nobody_and_has_no_cookie() throws Exception {
        var answer = ReportForm.open(visitor, "fr").telling("Pour les en-têtes.").send();

        assertThat(ReportForm.code(answer)).hasSize(24);
        isPublic(answer);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers()).doesNotContainKey("location");
    }

    @Test
    void the_desks_door_gives_no_cookie_to_a_stranger_and_allows_only_scripts_with_its_nonce() throws Exception {
        var answer = deskVisitor.get("/desk/");

        assertThat(answer.status()).isEqualTo(200);
        Headers.areStrict(answer);
        Headers.namesNobodyElse(answer);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(policy(answer)).containsPattern("script-src 'nonce-[A-Za-z0-9+/=]{16,}';?$");
        assertThat(answer.text()).contains("<script").doesNotContainPattern("<script(?![^>]* nonce=\"[A-Za-z0-9+/=]{16,}\")");
        assertThat(policy(deskVisitor.get("/desk/"))).isNotEqualTo(policy(answer));
    }

    @Test
    void every_page_of_a_demonstration_says_that_it_is_one() throws Exception {
        for (var page : new Reply[] {
            visitor.get("/fr/"), visitor.get("/ar/write"), visitor.get("/en/read"), deskVisitor.get("/desk/")
        }) {
            assertThat(page.text()).containsPattern("<(aside|div|p) class=\"(demo|band)\"");
        }
        for (var sheetOfErrors : new Reply[] {
            visitor.get(sheetOf(visitor.get("/nothing"))), deskVisitor.get(sheetOf(deskVisitor.get("/desk/nothing")))
        }) {
            assertThat(sheetOfErrors.status()).isEqualTo(200);
            assertThat(sheetOfErrors.header("Content-Type").orElseThrow()).startsWith("text/css");
            assertThat(sheetOfErrors.text()).contains("body::before", "Démonstration", "عرض تجريبي");
            Headers.areStrict(sheetOfErrors);
        }
    }

    private static String policy(Reply answer) {
        return answer.header("Content-Security-Policy").orElseThrow();
    }

    private static String sheetOf(Reply page) {
        var sheet = SHEET.matcher(page.text());
        assertThat(sheet.find()).isTrue();
        return sheet.group(1);
    }

    private static void expect(Reply answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        isPublic(answer);
        assertThat(answer.text()).contains("<html").doesNotContain("Exception", "Payara");
    }

    private static void isPublic(Reply answer) {
        assertThat(answer.text()).containsOnlyOnce("<a class=\"leave\" href=\"/leave\"");
        Headers.areStrict(answer);
        Headers.namesNobodyElse(answer);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        // the one script that seals, on the two pages that people write on
        var ours = SCRIPT.matcher(answer.text());
        assertThat(ours.results().count()).isLessThanOrEqualTo(1);
        assertThat(answer.header("Content-Security-Policy").orElseThrow().contains("script-src 'self'; connect-src 'self'"))
                .isEqualTo(ours.reset().find());
        assertThat(ours.replaceAll("")).doesNotContain("<script", "javascript:").doesNotContainPattern("(?i)\\son[a-z]+=\"");
        assertThat(answer.text()).doesNotContainPattern("(?i)<style|\\sstyle=\"");
    }
}
