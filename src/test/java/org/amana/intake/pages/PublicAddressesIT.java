package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.amana.launcher.HouseUnderTest;
import org.amana.report.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public side answers to, and with which status. */
class PublicAddressesIT {

    private final HouseUnderTest house = HouseUnderTest.running();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({"ar, ar", "'fr-FR,fr;q=0.9', fr", "'de,es;q=0.5', es", "tzm, fr", "'', ar"})
    void the_bare_address_answers_at_once_in_the_language_asked_for(String wanted, String given) throws Exception {
        var request = HttpRequest.newBuilder(address("/"));
        if (!wanted.isEmpty()) {
            request.header("Accept-Language", wanted);
        }

        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + given + "\"");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Language"));
    }

    @Test
    @Tag("S-10")
    void no_page_sets_a_cookie_or_names_what_it_is_about() throws Exception {
        for (var language : Language.values()) {
            for (var page : Page.values()) {
                var answer = get(new Address(language, page).path());

                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).contains("<title>Amana</title>").contains("href=\"/leave\"");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/home",
                "/fr/write.xhtml",
                "/write.xhtml",
                "/WEB-INF/pages/write.xhtml",
                "/jakarta.faces.resource/faces.js.xhtml",
                "/jakarta.faces.resource/faces.js",
                "/assets/nothing.css",
                "/de/"
            })
    void views_resources_and_everything_unknown_are_not_there(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"POST, /fr/", "POST, /fr/rights", "PUT, /fr/write", "DELETE, /fr/read", "TRACE, /fr/"})
    void a_page_does_only_what_it_is_for(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(address(path))
                .header("Origin", house.publicOrigin())
                .method(method, HttpRequest.BodyPublishers.noBody());

        assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isIn(403, 405);
    }

    @Test
    @Tag("S-09")
    void leaving_makes_the_browser_forget_and_shows_the_page_that_the_institution_has_set() throws Exception {
        var answer = get("/leave");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("http").doesNotStartWith(house.publicOrigin());
    }

    @Test
    void the_style_sheet_may_be_kept_and_the_pages_may_not() throws Exception {
        var home = get("/fr/");
        var sheet = Stream.of(home.body().split("\"")).filter(part -> part.startsWith("/assets/")).findFirst().orElseThrow();

        assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(sheet).headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(get("/style.css").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.faces.ViewState=x", "jakarta.faces.ViewState=stateless", "jakarta.faces.partial.ajax=true"})
    void fields_that_the_framework_would_obey_are_not_seen_by_it(String fields) throws Exception {
        var answer = post("/fr/write", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"report\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_form_without_our_stamp_comes_back_filled_in_and_sends_nothing() throws Exception {
        var answer = post(
                "/en/write", "q_reporter_type=RELATIVE&q_place_type=UNKNOWN&q_danger=NONE&q_narrative=three+%3Cwords%3E+typed");

        assertThat(answer.statusCode()).isEqualTo(422);
        // Pages with script carry the code page as a template, without a code.
        assertThat(answer.body().replaceAll("(?s)<template.*?</template>", ""))
                .contains("three &lt;words&gt; typed")
                .contains("name=\"seed\"")
                .doesNotContain("class=\"slip\"");
    }

    @Test
    void the_code_is_shown_to_nobody_who_has_not_sent_a_form() throws Exception {
        for (var path : new String[] {"/fr/noted", "/fr/noted?seed=00000000000000000000000000000000"}) {
            assertThat(get(path).statusCode()).isIn(302, 303);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Origin", house.publicOrigin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(house.publicOrigin() + path);
    }
}
