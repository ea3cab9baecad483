package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that no browser of an honest person sends: a clear answer, and nothing stored. */
@Tag("S-30")
class BadFormsIT {

    private static final String TYPED = "Mon texte, que je ne veux pas taper deux fois.";

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

    @ParameterizedTest
    @CsvSource({
        "q_region, MA-99",
        "q_place_id, nowhere-1",
        "q_place_type, CASTLE",
        "q_danger, <script>",
        "q_danger, ''",
        "q_reporter_type, ' '",
        "q_never_asked, 1"
    })
    @Tag("S-08")
    void an_answer_that_the_form_does_not_offer(String field, String value) throws Exception {
        var form = filled("fr").with(field, value);

        var answer = form.send(form.body().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Il reste 1 point à compléter").contains(TYPED);
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @Test
    @Tag("S-08")
    void a_text_that_is_too_long_comes_back_also_where_another_language_is_chosen() throws Exception {
        var body = "change=language&q_narrative=" + "%D9%82".repeat(140_000);

        var answer = visitor.post("/ar/write", Visitor.FORM, body.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("ق".repeat(100_000));
    }

    @Test
    @Tag("S-08")
    void an_empty_form_in_arabic_names_what_is_left() throws Exception {
        var form = ReportForm.open(visitor, "ar")
                .without("q_reporter_type")
                .without("q_place_type")
                .without("q_categories")
                .without("q_danger");

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("lang=\"ar\"", "dir=\"rtl\"");
        assertThat(answer.words()).contains("أجوبتكم ما زالت هنا");
    }

    @Test
    @Tag("S-08")
    void a_text_that_is_longer_than_the_limit_comes_back_whole() throws Exception {
        var text = "longue phrase sans fin ".repeat(1_500);
        var form = filled("fr").telling(text);

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains(text.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr, ltr, Un texte est trop long pour un seul envoi.",
        "ar, ar, rtl, أحد النصوص أطول من أن يُرسل مرة واحدة.",
        "en, en, ltr, One text is too long to send at once.",
        "es, es, ltr, Un texto es demasiado largo para un solo envío.",
        "zgh, fr, ltr, Un texte est trop long pour un seul envoi."
    })
    void a_field_of_a_megabyte_is_refused_in_the_readers_language(
            String language, String words, String direction, String sentence) throws Exception {
        var form = filled(language).telling("x".repeat(1024 * 1024));

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).containsPattern("<html[^>]* lang=\"" + words + "\" dir=\"" + direction + "\">");
        assertThat(answer.words()).contains(sentence, "x".repeat(100_000));
    }

    @Test
    @Tag("S-08")
    void more_than_400_fields() throws Exception {
        var form = filled("fr");
        var body = form.body();
        for (int i = 0; i < 401; i++) {
            body.field("q_extra" + i, "1");
        }

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("trop de champs", "Ce qui est arrivé de votre texte est dans cette page", TYPED);
        assertThat(ReportForm.hidden(answer, "seed")).isEqualTo(form.value("seed"));
    }

    @Test
    void more_than_400_fields_in_an_urlencoded_body() throws Exception {
        var answer = visitor.post("/fr/write", Visitor.FORM, "a=1&".repeat(401).getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("trop de champs");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other",
        "multipart/mixed; boundary=----outside-7f1b93c2",
        "multipart/related; boundary=----outside-7f1b93c2"
    })
    void a_form_in_parts_whose_parts_cannot_be_found(String type) throws Exception {
        var form = filled("fr");

        var answer = form.visitor().post(form.path(), type, form.body().whole());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
    }

    @Test
    void a_form_that_ends_in_the_middle_of_its_text() throws Exception {
        var form = filled("fr");
        var body = form.body().begun();

        var answer = form.visitor().post(form.path(), Multipart.TYPE, Arrays.copyOf(body, body.length - 20));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
    }

    @Test
    void rubbish_instead_of_parts() throws Exception {
        var answer = visitor.post("/fr/write", Multipart.TYPE, Samples.elf(70_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
    }

    @Test
    void a_body_over_which_the_parser_stumbles() throws Exception {
        var found = Files.readAllBytes(Path.of("src/test/resources/org/amana/fuzz/multipart/end-within-a-boundary"));

        var answer = visitor.post("/fr/write", "multipart/form-data; boundary=b", found);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
    }

    @Test
    @Tag("S-08")
    void a_field_that_comes_after_the_files_costs_none_of_those_before() throws Exception {
        var form = filled("fr").without("q_region");
        var body = form.body().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)).field("q_region", "MA-07");

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("dans un ordre inattendu", TYPED, "choisissez-les à nouveau");
    }

    @Test
    void a_file_whose_name_holds_a_zero_byte() throws Exception {
        var form = filled("fr");

        var answer = form.send(form.body().file("a\0.jpg", "image/jpeg", Samples.jpeg(2_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("L’envoi s’est coupé en route.");
    }

    @Test
    void a_part_with_an_endless_header() throws Exception {
        var body = new Multipart().raw("--" + Multipart.BOUNDARY + "\r\nX-Long: " + "x".repeat(300_000) + "\r\n\r\n1\r\n");

        var answer = visitor.post("/fr/write", body);

        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.text()).doesNotContain("Exception");
    }

    @Test
    void a_part_within_a_part() throws Exception {
        var form = filled("fr");
        var body = form.body()
                .raw("--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"\r\n"
                        + "Content-Type: multipart/mixed; boundary=inner\r\n\r\n--inner\r\n"
                        + "Content-Disposition: file; filename=\"a.jpg\"\r\n\r\n")
                .raw(Samples.jpeg(2_000))
                .raw("\r\n--inner--\r\n");

        var answer = form.send(body);

        assertThat(answer.status()).isIn(400, 415, 422);
    }

    @Test
    @Tag("S-08")
    void text_that_is_not_utf_8_costs_nothing_of_what_came_before() throws Exception {
        var form = filled("fr");
        var body = form.body()
                .raw("--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"q_place_text\"\r\n\r\n")
                .raw(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff})
                .raw("\r\n");

        var answer = form.send(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains(TYPED);
        assertThat(visitor.post("/fr/write", Visitor.FORM, "q_narrative=%zz".getBytes(StandardCharsets.US_ASCII)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/write, application/json, Cette page ne reçoit que son formulaire.",
        "/ar/write, text/plain, هذه الصفحة لا تستقبل إلا استمارتها.",
        "/en/read, application/xml, This page takes nothing but its own form.",
        "/es/read, application/octet-stream, Esta página solo recibe su propio formulario.",
        "/zgh/write, , Cette page ne reçoit que son formulaire."
    })
    void a_body_that_is_no_form_is_refused_in_the_readers_language(String path, String type, String sentence) throws Exception {
        var answer = visitor.post(path, type, "{\"q_narrative\":\"x\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.words()).contains(sentence);
        assertThat(ReportForm.code(answer)).isEmpty();
    }

    @Test
    void a_form_in_parts_to_a_page_that_takes_none() throws Exception {
        var form = filled("fr");

        for (var path : new String[] {"/fr/", "/ar/privacy", "/leave", "/nowhere", "/fr/noted"}) {
            assertThat(visitor.post(path, form.body()).status()).as(path).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../south", "south", "CENTRAL", ""})
    @Tag("S-08")
    void an_unknown_desk_is_no_way_to_choose_another_one(String desk) throws Exception {
        var form = filled("fr").with("desk_choice", desk);

        for (var body : List.of(form.body(), form.body().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)))) {
            var answer = form.send(body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words())
                    .contains("Il reste 1 point à compléter", "Cette équipe n’est pas dans la liste.", TYPED);
            assertThat(ReportForm.code(answer)).isEmpty();
        }
    }

    @Test
    @Tag("S-08")
    void a_forged_token_sends_nothing_and_costs_no_text() throws Exception {
        var token = filled("fr").value("token");
        var form = filled("fr").with("token", (token.charAt(0) == 'a' ? "b" : "a") + token.substring(1));

        var answer = form.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Envoyez encore une fois").contains(TYPED);
    }

    private ReportForm filled(String language) throws Exception {
        return ReportForm.open(visitor, language).telling(TYPED);
    }
}
