package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other sites that make a person's browser send something, and requests under another name. */
@Tag("S-11")
class CrossSiteIT {

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());
    private long receivedBefore;

    @BeforeEach
    void count() throws Exception {
        receivedBefore = Rows.received(house);
    }

    @AfterEach
    void nothing_was_stored() throws Exception {
        assertThat(Rows.received(house)).isEqualTo(receivedBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: ",
        "Origin: null",
        "Origin: http://example.org",
        "Origin: http://localhost",
        "Origin: "
    })
    void a_post_that_another_site_made_the_browser_send(String header) throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Von nebenan.");

        var answer = form.visitor().with(header).post(form.path(), form.body());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(ReportForm.code(answer)).isEmpty();
    }

    @Test
    void the_desks_own_address_is_another_site_too() throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Vom Schreibtisch.");

        var answer = form.visitor().with("Origin: " + house.deskOrigin()).post(form.path(), form.body());

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_cross_site_sign_in_at_the_desk() throws Exception {
        for (var header : new String[] {"Sec-Fetch-Site: cross-site", "Origin: null", "Origin: " + house.publicOrigin()}) {
            var answer = Visitor.of(house.deskOrigin())
                    .with(header)
                    .post("/desk/", Visitor.FORM, "a=1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            assertThat(answer.status()).as(header).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "LOCALHOST.:80", "localhost:1", "127.0.0.1"})
    void another_host_name_is_answered_by_nobody(String host) throws Exception {
        for (var path : new String[] {"/", "/fr/write", "/courier/v1/items"}) {
            assertThat(visitor.with("Host: " + host).get(path).status()).as(path).isEqualTo(421);
        }
    }

    @Test
    void each_side_refuses_the_others_name() throws Exception {
        var deskName = URI.create(house.deskOrigin()).getAuthority();
        var publicName = URI.create(house.publicOrigin()).getAuthority();

        assertThat(visitor.with("Host: " + deskName).get("/fr/").status()).isEqualTo(421);
        assertThat(visitor.with("Host: " + publicName).get("/desk/").status()).isEqualTo(421);
    }
}
