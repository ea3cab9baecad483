package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and methods that nobody was given: a neutral answer that says no more than its status. */
@Tag("S-28")
class PathTricksIT {

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());
    private final Visitor deskVisitor = Visitor.of(house.deskOrigin());

    @ParameterizedTest
    @ValueSource(strings = {
        "/WEB-INF/web.xml",
        "/WEB-INF/pages/write.xhtml",
        "/WEB-INF/classes/META-INF/persistence.xml",
        "/META-INF/MANIFEST.MF",
        "//WEB-INF/web.xml",
        "/fr/..%2fWEB-INF/web.xml",
        "/%57EB-INF/web.xml",
        "/WEB-INF%2fweb.xml",
        "/WEB-INF;x=y/",
        "/./WEB-INF/./web.xml",
        "/assets/../WEB-INF/web.xml",
        "/assets/%2e%2e/WEB-INF/web.xml",
        "/assets/..%5c..%5cWEB-INF/web.xml",
        "/errors/../WEB-INF/web.xml",
        "/write.xhtml",
        "/pages/write.xhtml",
        "/fr/write.xhtml",
        "/fr/write/",
        "/fr/write/x",
        "/fr//write",
        "//fr/write",
        "/FR/write",
        "/de/write",
        "/fr/%77rite/..",
        "/fr/write%00",
        "/jakarta.faces.resource/jsf.js.xhtml?ln=jakarta.faces",
        "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces&con=../../WEB-INF",
        "/.git/config",
        "/server-status",
        "/management/domain",
        "/asadmin",
        "/health",
        "/health/live",
        "/metrics",
        "/metrics/base",
        "/openapi",
        "/openapi/",
        "/openapi/application.wadl",
        "/application.wadl",
        "/api/v1/nothing"
    })
    void nothing_is_at_an_address_that_nobody_was_given(String path) throws Exception {
        var answer = visitor.get(path);

        assertThat(answer.status()).isIn(301, 400, 403, 404, 421);
        saysNothing(answer);
    }

    @Test
    void a_session_in_an_address_is_passed_over() throws Exception {
        var answer = visitor.get("/fr/write;jsessionid=0123456789");

        saysNothing(answer);
        assertThat(answer.text()).doesNotContain("0123456789");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/desk/WEB-INF/web.xml",
        "/desk/WEB-INF/frame/desk.xhtml",
        "/desk/%57EB-INF/web.xml",
        "/desk//WEB-INF/web.xml",
        "/desk/assets/../WEB-INF/web.xml",
        "/desk/inbox.xhtml/../WEB-INF/web.xml",
        "/desk/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
        "/desk/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/desk/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x",
        "/desk/nothing.xhtml",
        "/desk/nothing",
        "/desk/rest/x"
    })
    void nothing_is_at_such_an_address_of_the_desk(String path) throws Exception {
        var answer = deskVisitor.get(path);

        assertThat(answer.status()).isIn(302, 303, 400, 403, 404);
        saysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/inbox.xhtml", "/desk/case.xhtml?id=x", "/desk/officers.xhtml", "/desk/inbox.xhtml;x=y", "/desk//inbox.xhtml",
        "/desk/%69nbox.xhtml", "/desk/./inbox.xhtml", "/desk/faces/inbox.xhtml"})
    void a_stranger_gets_no_further_than_the_desks_door(String path) throws Exception {
        var answer = deskVisitor.get(path);

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.text()).doesNotContain("id=\"inbox\"", "id=\"case\"", "id=\"officers\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "NONSENSE", "get"})
    void no_method_but_those_of_a_browser(String method) throws Exception {
        for (var asker : new Visitor[] {visitor, visitor.with("Sec-Fetch-Site: cross-site")}) {
            for (var path : new String[] {"/", "/fr/write", "/leave", "/assets/x.css"}) {
                var answer = asker.request(method, path);

                assertThat(answer.status()).as(method + " " + path).isIn(400, 403, 404, 405, 501);
                saysNothing(answer);
            }
        }
        saysNothing(deskVisitor.request(method, "/desk/"));
    }

    /** The server leaves such a connection open for half a minute after its answer. */
    @Test
    void nobody_is_connected_to_elsewhere() throws Exception {
        try (var wire = visitor.connect()) {
            wire.send(visitor.head("CONNECT", "/fr/write", null, -1));
            var said = wire.untilTheEnd();

            assertThat(said).startsWith("HTTP/1.1 405 ").doesNotContain("\r\nServer:", "\r\nX-Powered-By:");
        }
    }

    @Test
    void options_tell_no_more_than_any_page() throws Exception {
        var answer = visitor.with("Origin: http://example.org").with("Access-Control-Request-Method: POST").request("OPTIONS", "/fr/write");

        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        saysNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /fr/\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET http://example.org/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "POST /fr/write HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
        "POST /fr/write HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n"
    })
    void what_is_hardly_http_is_answered_without_a_word_about_the_server(String request) throws Exception {
        var port = URI.create(house.publicOrigin()).getPort();
        try (var wire = visitor.connect()) {
            wire.send(request.replace("localhost", "localhost:" + port));
            var said = wire.untilTheEnd();

            assertThat(said.toLowerCase(Locale.ROOT))
                    .doesNotContain("payara", "grizzly", "glassfish", "exception", "server:", "x-powered-by", "org.");
            assertThat(said).satisfiesAnyOf(
                    answer -> assertThat(answer).doesNotStartWith("HTTP/1.1 200"),
                    answer -> assertThat(answer).endsWith("Content-Length: 0\r\n\r\n"));
        }
    }

    @Test
    void heads_without_measure_are_refused_neutrally() throws Exception {
        for (var head : new String[] {"X-Long: " + "x".repeat(100_000), "Cookie: " + "a=b; ".repeat(20_000)}) {
            try (var wire = visitor.connect()) {
                wire.sendBlindly(visitor.with(head).head("GET", "/fr/", null, -1).getBytes(StandardCharsets.US_ASCII));

                assertThat(wire.untilTheEnd().toLowerCase(Locale.ROOT))
                        .doesNotContain("payara", "grizzly", "glassfish", "exception", "server:");
            }
        }
    }

    /** What is no request, no address or no method to the server never gets to the pages: it has no headers to carry. */
    private static void saysNothing(Reply answer) {
        if (answer.body().length > 0 && answer.status() != 301) {
            Headers.areStrict(answer);
        }
        assertThat(answer.text().toLowerCase(Locale.ROOT))
                .doesNotContain("payara", "glassfish", "grizzly", "exception:", "exception<", "at org.", "mojarra", "jersey", "web-app", "wadl");
    }
}
