package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person who is not sure whether it went through sends again: nothing is lost, nothing is there twice. */
@Tag("S-04")
class SentTwiceIT {

    private static final byte[] PHOTO = Samples.jpeg(300_000);

    private long stagedBefore;

    @BeforeEach
    void count() throws Exception {
        stagedBefore = Rows.staged(Battered.house());
    }

    @Test
    void the_same_form_sent_again_is_stored_once_and_shows_the_same_code() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("Envoyé deux fois, sans fichier.");

        var first = form.send();
        var second = form.send();

        assertThat(ReportForm.code(first)).hasSize(24);
        assertThat(ReportForm.code(second)).isEqualTo(ReportForm.code(first));
        assertThat(first.words()).doesNotContain("déjà arrivé");
        assertThat(second.words()).contains("Ce signalement était déjà arrivé");
        assertThat(Resting.telling(Battered.house(), "Envoyé deux fois, sans fichier.")).hasSize(1);
    }

    @Test
    void the_same_form_with_a_photo_is_stored_once_and_nothing_of_the_second_sending_remains() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "ar").telling("أرسل مرتين مع صورة.");

        var first = form.send(form.body().file("صورة.jpg", "image/jpeg", PHOTO));
        var second = form.send(form.body().file("صورة.jpg", "image/jpeg", PHOTO));

        assertThat(ReportForm.code(first)).hasSize(24).isEqualTo(ReportForm.code(second));
        var keys = DeskKeys.of(Battered.house());
        assertThat(Resting.telling(Battered.house(), "أرسل مرتين مع صورة."))
                .singleElement()
                .satisfies(report -> assertThat(report.file(keys, 1)).isEqualTo(PHOTO));
        Rows.nothingIsLeftBehind(Battered.house(), stagedBefore);
    }

    @Test
    void eight_impatient_presses_at_once_are_one_report_with_one_code() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "en").telling("Pressed eight times.");

        var answers = Crowd.atOnce(8, press -> () -> form.send(form.body().file("a.jpg", "image/jpeg", PHOTO)));

        assertThat(answers).extracting(ReportForm::code).allMatch(code -> code.length() == 24);
        assertThat(answers).extracting(ReportForm::code).containsOnly(ReportForm.code(answers.getFirst()));
        assertThat(Resting.telling(Battered.house(), "Pressed eight times.")).hasSize(1);
        Rows.nothingIsLeftBehind(Battered.house(), stagedBefore);
    }

    @Test
    void a_connection_cut_before_the_answer_never_loses_or_doubles_a_received_report_and_the_code_works() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("Coupé avant la réponse.");
        var body = form.body().file("a.jpg", "image/jpeg", PHOTO).whole();

        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, body.length)) {
            wire.send(body).awaitFirstByte();
            wire.cut();
        }
        var stored = Resting.telling(Battered.house(), "Coupé avant la réponse.");
        var again = form.send(form.body().file("a.jpg", "image/jpeg", PHOTO));

        assertThat(stored).hasSize(1);
        assertThat(again.words()).contains("Ce signalement était déjà arrivé");
        assertThat(Resting.telling(Battered.house(), "Coupé avant la réponse.")).hasSize(1);
        Mail.answer(Battered.house(), stored.getFirst(), "Nous vous avons lu.");
        assertThat(Mail.read(Battered.visitor(), "fr", ReportForm.code(again))).contains("Nous vous avons lu.");
    }

    @Test
    void a_connection_cut_at_the_last_byte_is_received_once_after_sending_again() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("Coupé au dernier octet.");
        var body = form.body().whole();

        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, body.length)) {
            wire.send(body).cut();
        }
        var code = ReportForm.code(form.send());

        assertThat(code).hasSize(24);
        var found = Eventually.see(
                Duration.ofSeconds(2), () -> Resting.telling(Battered.house(), "Coupé au dernier octet."), list -> list.size() > 1);
        assertThat(found).hasSize(1);
    }

    @Test
    void edited_and_sent_again_both_texts_reach_the_same_mailbox_with_the_same_code() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "es").telling("Primera versión.");

        var first = form.send();
        var second = form.telling("Segunda versión.").send();

        assertThat(ReportForm.code(first)).hasSize(24).isEqualTo(ReportForm.code(second));
        var one = Resting.telling(Battered.house(), "Primera versión.");
        var other = Resting.telling(Battered.house(), "Segunda versión.");
        assertThat(one).hasSize(1);
        assertThat(other).hasSize(1);
        assertThat(one.getFirst().mailbox()).isEqualTo(other.getFirst().mailbox());
        assertThat(one.getFirst().id()).isNotEqualTo(other.getFirst().id());
    }

    /** The place decides who reads: each team has its own case, and the person one code for both. */
    @Test
    void edited_so_that_another_team_reads_it_both_teams_have_a_text_and_one_code_opens_the_answers_of_both() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("D'abord sans région.");

        var first = form.send();
        var second = form.with("q_region", "MA-08").telling("Puis dans le Sud.").send();

        assertThat(ReportForm.code(first)).hasSize(24).isEqualTo(ReportForm.code(second));
        var central = Resting.telling(Battered.house(), "D'abord sans région.").getFirst();
        var south = Resting.telling(Battered.house(), "Puis dans le Sud.").getFirst();
        assertThat(central.desk()).isEqualTo("central");
        assertThat(south.desk()).isEqualTo("south");
        assertThat(south.mailbox()).isEqualTo(central.mailbox());
        Mail.answer(Battered.house(), central, "L'équipe centrale a lu.");
        Mail.answer(Battered.house(), south, "L'équipe du Sud a lu.");
        assertThat(Mail.read(Battered.visitor(), "fr", ReportForm.code(second))).contains("L'équipe centrale a lu.", "L'équipe du Sud a lu.");
    }

    @Test
    void to_another_node_it_is_the_same_report_with_the_same_code_also_when_both_get_it_at_once() throws Exception {
        var house = Battered.house();
        int port = HouseUnderTest.freePort();
        var other = house.startAnotherIntake(port);
        try {
            var there = Visitor.of("http://localhost:" + port)
                    .with("Host: " + URI.create(house.publicOrigin()).getAuthority())
                    .with("Origin: " + house.publicOrigin());
            var form = ReportForm.open(Battered.visitor(), "fr").telling("Envoyé à deux serveurs.");
            var fromThere = ReportForm.open(there, "fr").telling("Envoyé aux deux à la fois.");

            var here = form.send(form.body().file("a.jpg", "image/jpeg", PHOTO));
            var again = there.post(form.path(), form.body().file("a.jpg", "image/jpeg", PHOTO));
            var both = Crowd.atOnce(2, node -> () -> (node == 0 ? Battered.visitor() : there).post(fromThere.path(), fromThere.body()));

            assertThat(ReportForm.code(here)).hasSize(24).isEqualTo(ReportForm.code(again));
            assertThat(again.words()).contains("Ce signalement était déjà arrivé");
            assertThat(Resting.telling(house, "Envoyé à deux serveurs.")).hasSize(1);
            assertThat(both).extracting(ReportForm::code).allMatch(code -> code.length() == 24).containsOnly(ReportForm.code(both.getFirst()));
            assertThat(Resting.telling(house, "Envoyé aux deux à la fois.")).hasSize(1);
            Rows.nothingIsLeftBehind(house, stagedBefore);
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void after_the_server_was_killed_and_started_again_it_is_still_the_same_report() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("Avant et après la panne.");

        var before = form.send();
        Battered.house().killServer();
        Battered.house().startServer();
        var after = form.send();

        assertThat(ReportForm.code(before)).hasSize(24).isEqualTo(ReportForm.code(after));
        assertThat(Resting.telling(Battered.house(), "Avant et après la panne.")).hasSize(1);
    }
}
