package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not taken: said in the reader's language, with the text still there, and nothing stored. */
@Tag("S-30")
@Tag("S-08")
class BadFilesIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String TYPED = "Ce que j'ai écrit <b>reste</b> là & \"ici\".";
    private static final String KEPT_FR = "Votre texte est toujours là.";
    private static final String KEPT_AR = "نصكم ما زال هنا";

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
        Rows.nothingIsLeftBehind(house, 0);
    }

    @Test
    void one_byte_more_than_25_megabytes() throws Exception {
        var form = filled("fr");

        var answer = form.send(form.body().file("film.jpg", "image/jpeg", Samples.jpeg(25 * MEGABYTE + 1)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("Un fichier dépasse 25\u00a0Mo.");
        textIsStillThere(answer, form);
    }

    @Test
    void one_byte_more_than_25_megabytes_in_arabic() throws Exception {
        var form = filled("ar");

        var answer = form.send(form.body().file("فيلم.jpg", "image/jpeg", Samples.jpeg(25 * MEGABYTE + 1)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("dir=\"rtl\"");
        assertThat(answer.words()).contains("25 ميغابايت");
        textIsStillThere(answer, form);
    }

    @Test
    void more_than_60_megabytes_in_all_when_the_browser_says_so_before() throws Exception {
        var form = filled("fr");
        var body = form.body();
        for (int i = 0; i < 3; i++) {
            body.file("film" + i + ".jpg", "image/jpeg", Samples.jpeg(21 * MEGABYTE));
        }

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("Les fichiers dépassent 60\u00a0Mo ensemble.");
        textIsStillThere(answer, form);
    }

    @Test
    void more_than_60_megabytes_in_all_in_a_body_of_unknown_length() throws Exception {
        var form = filled("ar");
        var body = form.body();
        for (int i = 0; i < 3; i++) {
            body.file("film" + i + ".jpg", "image/jpeg", Samples.jpeg(20 * MEGABYTE + MEGABYTE / 2));
        }

        var answer = Chunked.post(form.visitor(), form.path(), Multipart.TYPE, body.whole());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("60 ميغابايت");
        textIsStillThere(answer, form);
    }

    @Test
    void eleven_files() throws Exception {
        var form = filled("fr");
        var body = form.body();
        for (int i = 0; i < 11; i++) {
            body.file("photo" + i + ".jpg", "image/jpeg", Samples.jpeg(2_000));
        }

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("Il y a plus de 10 fichiers.");
        textIsStillThere(answer, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "photo.jpg", "photo.jpg.exe"})
    void a_program_whatever_it_is_called(String name) throws Exception {
        for (var content : List.of(Samples.elf(40_000), Samples.exe(40_000))) {
            var form = filled("fr");

            var answer = form.send(form.body().file(name, "image/jpeg", content));

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.words()).contains("Un fichier n’est ni une photo, ni un son, ni une vidéo, ni un document.");
            textIsStillThere(answer, form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "#!/bin/sh\nrm -rf ~\n"
    })
    void a_page_or_a_script_that_is_called_a_picture(String content) throws Exception {
        var form = filled("ar");

        var answer = form.send(form.body().file("photo.jpg", "image/jpeg", content.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(415);
        textIsStillThere(answer, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.lnk", "photo.scr ", "photo.js\u200b", "photo.hta...", "photo.html"})
    void a_picture_with_the_name_of_what_runs_at_a_double_click(String name) throws Exception {
        var form = filled("fr");

        var answer = form.send(form.body().file(name, "image/jpeg", Samples.jpeg(2_000)));

        assertThat(answer.status()).isEqualTo(415);
        textIsStillThere(answer, form);
    }

    @Test
    void files_before_the_text_that_decides_over_them() throws Exception {
        var form = filled("fr");
        var body = new Multipart().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)).raw(form.body().begun());

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("dans un ordre inattendu");
    }

    @Test
    void a_text_behind_the_files() throws Exception {
        var form = filled("fr");
        var body = form.body().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)).field("q_narrative", "nachgereicht");

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("dans un ordre inattendu").contains("Ce qui est arrivé de votre texte est dans cette page");
        assertThat(answer.text()).doesNotContain("nachgereicht");
    }

    @Test
    void a_line_cut_in_the_middle_of_a_file() throws Exception {
        var form = filled("fr");
        var body = form.body().file("a.jpg", "image/jpeg", Samples.jpeg(3_000_000)).whole();

        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, body.length)) {
            wire.send(body, 0, body.length - 500_000).cut();
        }
    }

    @Test
    void a_form_that_ends_in_the_middle_of_a_file() throws Exception {
        var form = filled("fr");
        var body = form.body().file("a.jpg", "image/jpeg", Samples.jpeg(300_000)).begun();

        var answer = form.visitor().post(form.path(), Multipart.TYPE, Arrays.copyOf(body, body.length - 1_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
        textIsStillThere(answer, form);
    }

    private ReportForm filled(String language) throws Exception {
        return ReportForm.open(visitor, language).telling(TYPED).with("q_place_text", "Lieu <inventé>").with("q_danger", "UNKNOWN");
    }

    private static void textIsStillThere(Reply answer, ReportForm form) {
        assertThat(answer.words()).contains(form.path().startsWith("/ar") ? KEPT_AR : KEPT_FR);
        assertThat(answer.words()).contains(TYPED);
        assertThat(answer.text()).contains("value=\"Lieu &lt;inventé&gt;\"").doesNotContain("<b>reste</b>");
        assertThat(ReportForm.hidden(answer, "seed")).isEqualTo(form.value("seed"));
        assertThat(ReportForm.code(answer)).isEmpty();
    }
}
