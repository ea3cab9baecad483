package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A link that somebody else wrote and sent to a family: whoever chose the seed of a form has its follow-up code, and what
 * is ticked or written already is sent without a look.
 */
@Tag("S-11")
class LinksOfOthersIT {

    private static final Pattern STAMP = Pattern.compile("(<input type=\"hidden\" name=\"(?:seed|issued|token)\" value=\")[^\"]*");

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());

    @Test
    @Tag("S-06")
    void a_link_chooses_no_seed_ticks_nothing_and_writes_nothing() throws Exception {
        var form = ReportForm.open(visitor, "fr");
        var link = query(form) + "&q_consent=C_CONTACT&q_consent=C_SHARE_JUSTICE&q_narrative=canari&q_region=MA-07&desk_choice=central&change=search";

        var reached = visitor.get("/fr/write" + link);

        assertThat(ReportForm.hidden(reached, "seed")).matches("[0-9a-f]{32}").isNotEqualTo(form.value("seed"));
        assertThat(withoutStamp(reached)).isEqualTo(withoutStamp(visitor.get("/fr/write"))).doesNotContain("canari");
    }

    @Test
    @Tag("S-06")
    void a_form_whose_seed_stands_in_the_address_only_is_one_without() throws Exception {
        var before = Rows.received(house);
        var chosen = ReportForm.open(visitor, "fr");
        var form = ReportForm.open(visitor, "fr").telling("Envoyé par un lien.").without("seed").without("issued").without("token");

        var answer = visitor.post("/fr/write" + query(chosen), form.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Envoyé par un lien.");
        assertThat(ReportForm.hidden(answer, "seed")).matches("[0-9a-f]{32}").isNotEqualTo(chosen.value("seed"));
        assertThat(Rows.received(house)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "?do=message&text=canari&urgent=yes&code=123456789012345678901234",
        "?do=consents&q_consent=C_CONTACT",
        "?do=withdraw&understood=yes",
        "?do=open&code=123456789012345678901234"
    })
    void a_link_to_the_answers_writes_nothing_and_brings_no_code(String link) throws Exception {
        var reached = visitor.get("/fr/read" + link);

        assertThat(reached.status()).isEqualTo(200);
        assertThat(reached.text()).isEqualTo(visitor.get("/fr/read").text());
    }

    @Test
    void what_our_own_redirects_say_is_still_heard() throws Exception {
        assertThat(visitor.get("/fr/read?closed").text()).isNotEqualTo(visitor.get("/fr/read").text());
        assertThat(visitor.get("/fr/read?open").text()).isNotEqualTo(visitor.get("/fr/read").text());
    }

    private static String query(ReportForm form) {
        var query = new StringBuilder("?lang=fr");
        for (var name : new String[] {"seed", "issued", "token", "q_reporter_type", "q_place_type", "q_categories", "q_danger"}) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private static String withoutStamp(Reply page) {
        return STAMP.matcher(page.text()).replaceAll("$1");
    }
}
