package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the courier calls: nobody without the token learns, takes, erases or brings anything. */
@Tag("S-07")
class CourierDoorIT {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());

    @ParameterizedTest
    @CsvSource({
        "GET, /courier/v1/items",
        "GET, /courier/v1/items?max=1000000",
        "GET, /courier/v1/items/" + ID,
        "DELETE, /courier/v1/items/" + ID,
        "PUT, /courier/v1/mailboxes/" + ID + ID + "/answers/" + ID
    })
    void without_the_token_every_way_in_is_401_with_nothing_in_it(String method, String path) throws Exception {
        for (var asker : new Visitor[] {
            visitor,
            visitor.with("Authorization: Bearer "),
            visitor.with("Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            visitor.with("Authorization: Basic YWRtaW46YWRtaW4="),
            visitor.with("Cookie: token=x")
        }) {
            var answer = asker.request(method, path);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).doesNotContain("items", "report", ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courier", "/courier/", "/courier/v1", "/courier/v1/", "/courier/v1/application.wadl", "/courier/v1/mailboxes"})
    void there_is_no_index_of_what_can_be_asked(String path) throws Exception {
        var answer = visitor.get(path);

        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.text()).doesNotContain("wadl", "items", "mailboxes");
    }

    @Test
    void with_the_token_ids_that_are_none_are_simply_not_there() throws Exception {
        var courier = Mail.courier(house);

        assertThat(courier.get("/courier/v1/items").status()).isEqualTo(200);
        assertThat(courier.get("/courier/v1/items/" + ID).status()).isEqualTo(404);
        assertThat(courier.get("/courier/v1/items/..%2f..%2f").status()).isIn(400, 404);
        assertThat(courier.get("/courier/v1/items/" + ID.toUpperCase(java.util.Locale.ROOT)).status()).isEqualTo(404);
    }

    @Test
    void a_half_sent_answer_is_not_delivered() throws Exception {
        var courier = Mail.courier(house);
        var before = Rows.count(house, "intake", "select count(*) from answer");
        var path = "/courier/v1/mailboxes/" + ID + ID + "/answers/" + ID;

        try (var wire = courier.connect()) {
            wire.send(courier.head("PUT", path, "application/octet-stream", 600_000)).send(Samples.jpeg(300_000)).cut();
        }

        assertThat(Rows.count(house, "intake", "select count(*) from answer")).isEqualTo(before);
    }
}
