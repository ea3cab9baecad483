package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person adds to a report that a region's own team reads. */
class RegionalCaseIT {

    private static final String REGION_OF_ITS_OWN_TEAM = "MA-08";
    private static final Pattern ASKED = Pattern.compile("data-team=");
    private static final Pattern SOUTH_TICKED = Pattern.compile("<input(?=[^>]*name=\"team\")(?=[^>]*value=\"south\")[^>]*checked");

    private final HouseUnderTest house = Battered.house();
    private final Visitor visitor = Battered.visitor();

    @Test
    void the_team_that_answered_gets_what_is_added_with_its_files() throws Exception {
        var sent = ReportForm.open(visitor, "fr").with("q_region", REGION_OF_ITS_OWN_TEAM).telling("Dans le Sud.").send();
        var report = Resting.telling(house, "Dans le Sud.").getFirst();
        var owner = Mail.opened(visitor, "fr", ReportForm.code(sent));
        assertThat(report.desk()).isEqualTo("south");
        assertThat(ASKED.matcher(box(owner.get("/fr/read?open"))).results()).as("message, consents, withdrawal").hasSize(3);

        Mail.answer(house, report, "L’équipe du Sud a lu.");
        var page = owner.get("/fr/read?open");
        var photo = Samples.jpeg(50_000);
        var added = owner.post("/fr/read", message(page, "Encore du Sud.").file("b.jpg", "image/jpeg", photo));

        assertThat(ASKED.matcher(box(page)).results()).as("consents, withdrawal").hasSize(2);
        assertThat(SOUTH_TICKED.matcher(box(page)).results()).hasSize(2);
        assertThat(added.words()).contains("Votre message est arrivé.");
        var message = Resting.at(house).stream()
                .filter(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(report.mailbox()))
                .findFirst()
                .orElseThrow();
        assertThat(message.desk()).isEqualTo("south");
        assertThat(message.opened(DeskKeys.of(house)).getString("text")).isEqualTo("Encore du Sud.");
        assertThat(message.file(DeskKeys.of(house), 1)).isEqualTo(photo);
    }

    @Test
    @Tag("S-33")
    void before_the_first_answer_a_withdrawal_goes_to_the_team_that_the_person_names() throws Exception {
        var sent = ReportForm.open(visitor, "fr").with("q_region", REGION_OF_ITS_OWN_TEAM).telling("Encore dans le Sud.").send();
        var report = Resting.telling(house, "Encore dans le Sud.").getFirst();
        var owner = Mail.opened(visitor, "fr", ReportForm.code(sent));
        var page = owner.get("/fr/read?open");

        owner.post("/fr/read", addition(page, "withdraw").field("understood", "yes").field("team", "south"));
        owner.post("/fr/read", message(page, "Sans équipe."));
        owner.post("/fr/read", addition(page, "message").field("text", "Pour une équipe inventée.").field("team", "nobody"));

        var added = Resting.at(house).stream()
                .filter(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(report.mailbox()))
                .toList();
        assertThat(added).extracting(Resting::desk).containsExactlyInAnyOrder("south", "central", "central");
        var atSouth = added.stream().filter(one -> one.desk().equals("south")).findFirst().orElseThrow();
        assertThat(atSouth.opened(DeskKeys.of(house)).getBoolean("withdrawn")).isTrue();
    }

    @Test
    void with_script_the_team_that_the_person_names_gets_what_is_added() throws Exception {
        var sent = ReportForm.open(visitor, "fr").with("q_region", REGION_OF_ITS_OWN_TEAM).telling("Au Sud, avec script.").send();
        var report = Resting.telling(house, "Au Sud, avec script.").getFirst();
        var page = Browsers.withScript("fr", 360, false);
        page.navigate(house.publicOrigin() + "/fr/read");
        page.fill("#code", ReportForm.code(sent));
        page.locator("#open button").click();
        page.waitForSelector("#close");

        page.locator("#message [name=team][value=south]").check();
        page.fill("#text", "Suite.");
        page.locator("#message button.pri").click();
        page.waitForSelector(".note[role=status] b");
        assertThat(page.isChecked("#message [name=team][value=south]")).as("still, for the next one").isTrue();
        assertThat(page.locator("#withdraw [name=team][value=south]").isChecked()).isTrue();
        page.check("#message [name=urgent]");
        page.locator("footer .langs button[formaction*='/ar/']").click();
        page.waitForSelector("html[lang=ar]");
        assertThat(page.isChecked("#message [name=team][value=south]")).as("in another language").isTrue();
        assertThat(page.isChecked("#message [name=urgent]")).isTrue();

        var added = Resting.at(house).stream()
                .filter(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(report.mailbox()))
                .toList();
        assertThat(added).extracting(Resting::desk).containsExactly("south");
        page.context().close();
    }

    /** The page without the pieces for the script. */
    private static String box(Reply page) {
        return page.text().replaceAll("(?s)<template.*?</template>", "");
    }

    private static Multipart message(Reply page, String text) {
        return addition(page, "message").field("text", text);
    }

    private static Multipart addition(Reply page, String wish) {
        var body = new Multipart().field("do", wish);
        for (var name : new String[] {"seed", "issued", "token", "lang"}) {
            body.field(name, ReportForm.hidden(page, name));
        }
        return body;
    }
}
