package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger sends the desk's sign-in page what none of its forms would. */
@Tag("S-28")
class DeskFormsIT {

    private static final String SIGN_IN = "signin=signin&name=x&passphrase=x&code=0&open=";
    private static final String VIEW = "&jakarta.faces.ViewState=";

    /** Of the kind that pages carry: a UUID in Base64. */
    private static final String NONCE = "&primefaces.nonce=OGQ3ZDJjNGUtMTExMS00MjIyLTgzMzMtMTIzNDU2Nzg5YWJj";

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.deskOrigin());
    private long incidentsBefore;

    @BeforeEach
    void count() throws IOException {
        incidentsBefore = incidents();
    }

    @AfterEach
    void nobody_has_to_look_into_it() throws IOException {
        assertThat(incidents()).isEqualTo(incidentsBefore);
    }

    @Test
    void the_whole_form_is_tried() throws IOException {
        assertThat(post(SIGN_IN + VIEW + "stateless" + NONCE).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        VIEW + "stateless",
        VIEW + "stateless&primefaces.nonce=",
        VIEW + "stateless&primefaces.nonce=%00%ff",
        NONCE + VIEW,
        NONCE + VIEW + "12:34",
        NONCE + VIEW + "%ff%00zzz",
        "&jakarta.faces.partial.ajax=true" + VIEW + "stateless",
        "&jakarta.faces.partial.ajax=true"
    })
    void a_form_that_lacks_what_ours_carry_is_refused_with_a_neutral_page(String end) throws IOException {
        for (var path : List.of("/desk/index.xhtml", "/desk/")) {
            assertNeutral(visitor.post(path, Visitor.FORM, (SIGN_IN + end).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void a_view_that_comes_with_an_address_is_refused() throws IOException {
        assertNeutral(visitor.get("/desk/index.xhtml?jakarta.faces.ViewState=stateless"));
        assertNeutral(visitor.get("/desk/index.xhtml?jakarta.faces.partial.ajax=true"));
        assertNeutral(visitor.with("Faces-Request: partial/ajax").get("/desk/index.xhtml"));
    }

    @Test
    void what_is_no_form_at_all_is_refused() throws IOException {
        assertNeutral(visitor.post("/desk/index.xhtml", "multipart/form-data", "zzzz".getBytes(StandardCharsets.US_ASCII)));
        assertNeutral(visitor.post("/desk/index.xhtml", "Multipart/Form-Data; boundary=z", new byte[100]));
        assertNeutral(visitor.post("/desk/index.xhtml", Visitor.FORM, "a".repeat(6_000_000).getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name=%zz&x=%", "\0\1\2", "&&&===", "lang=%00%ff"})
    void a_form_that_comes_from_no_view_shows_the_page_anew(String body) throws IOException {
        assertThat(post(body).status()).isEqualTo(200);
    }

    private Reply post(String body) throws IOException {
        return visitor.post("/desk/index.xhtml", Visitor.FORM, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertNeutral(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Incident")).isEmpty();
        assertThat(reply.text()).contains("<title>Amana").doesNotContainIgnoringCase("exception").doesNotContain("nonce");
    }

    private long incidents() throws IOException {
        try (var lines = Files.lines(house.data().resolve("logs/server.log"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("incident ")).count();
        }
    }
}
