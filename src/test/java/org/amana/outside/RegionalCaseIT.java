package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Test;

/** What a person adds to a report that a region's own team reads. */
class RegionalCaseIT {

    private static final String REGION_OF_ITS_OWN_TEAM = "MA-08";
    private static final String CENTRAL_GETS_IT = "ce que vous ajoutez arrive à l’équipe centrale";

    private final HouseUnderTest house = Battered.house();
    private final Visitor visitor = Battered.visitor();

    @Test
    void the_team_that_answered_gets_what_is_added_with_its_files() throws Exception {
        var sent = ReportForm.open(visitor, "fr").with("q_region", REGION_OF_ITS_OWN_TEAM).telling("Dans le Sud.").send();
        var report = Resting.telling(house, "Dans le Sud.").getFirst();
        var owner = Mail.opened(visitor, "fr", ReportForm.code(sent));
        assertThat(report.desk()).isEqualTo("south");
        assertThat(owner.get("/fr/read?open").words()).contains(CENTRAL_GETS_IT);

        Mail.answer(house, report, "L’équipe du Sud a lu.");
        var page = owner.get("/fr/read?open");
        var photo = Samples.jpeg(50_000);
        var added = owner.post("/fr/read", message(page, "Encore du Sud.").file("b.jpg", "image/jpeg", photo));

        assertThat(page.words()).doesNotContain(CENTRAL_GETS_IT);
        assertThat(added.words()).contains("Votre message est arrivé.");
        var message = Resting.at(house).stream()
                .filter(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(report.mailbox()))
                .findFirst()
                .orElseThrow();
        assertThat(message.desk()).isEqualTo("south");
        assertThat(message.opened(DeskKeys.of(house)).getString("text")).isEqualTo("Encore du Sud.");
        assertThat(message.file(DeskKeys.of(house), 1)).isEqualTo(photo);
    }

    private static Multipart message(Reply page, String text) {
        var body = new Multipart().field("do", "message");
        for (var name : new String[] {"seed", "issued", "token", "lang"}) {
            body.field(name, ReportForm.hidden(page, name));
        }
        return body.field("text", text);
    }
}
