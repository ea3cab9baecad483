package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.SymmetricKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that was left open over night comes back filled in; pressing send once more is all it takes. */
@Tag("S-08")
class OldFormsIT {

    private static final String TYPED = "Écrit hier soir, envoyé ce matin.";

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());

    @ParameterizedTest
    @CsvSource({"fr, Cette page était ouverte depuis longtemps", "ar, بقيت هذه الصفحة مفتوحة مدة طويلة"})
    void an_expired_form_comes_back_filled_in_and_is_received_when_sent_once_more(String language, String sentence) throws Exception {
        var before = Rows.received(house);
        var form = served(language, Duration.ofHours(24).plusMinutes(1));

        var first = form.send(form.body().file("a.jpg", "image/jpeg", Samples.jpeg(2_000)));

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.words()).contains(sentence).contains(TYPED);
        assertThat(Rows.received(house)).isEqualTo(before);
        Rows.nothingIsLeftBehind(house, 0);

        var seed = form.value("seed");
        var second = form.with("issued", ReportForm.hidden(first, "issued")).with("token", ReportForm.hidden(first, "token")).send();

        assertThat(ReportForm.hidden(first, "seed")).isEqualTo(seed);
        assertThat(ReportForm.code(second)).hasSize(24);
        assertThat(Rows.received(house)).isEqualTo(before + 1);
    }

    @Test
    void an_expired_message_comes_back_filled_in_too() throws Exception {
        var code = ReportForm.code(ReportForm.open(visitor, "fr").telling(TYPED + " d'abord").send());
        var person = Mail.opened(visitor, "fr", code);
        var page = person.get("/fr/read?open");
        var seed = ReportForm.hidden(page, "seed");
        var before = Rows.received(house);

        var first = person.post("/fr/read", message(stamped(seed, Duration.ofHours(25))).file("a.jpg", "image/jpeg", Samples.jpeg(2_000)));

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.words()).contains("Cette page était ouverte depuis longtemps", "fichiers").contains(TYPED);
        assertThat(first.text()).contains("name=\"urgent\" value=\"yes\" checked=\"checked\"");
        assertThat(ReportForm.hidden(first, "seed")).isEqualTo(seed);
        assertThat(Rows.received(house)).isEqualTo(before);
        Rows.nothingIsLeftBehind(house, 0);

        var fresh = new Stamp(seed, ReportForm.hidden(first, "issued"), ReportForm.hidden(first, "token"));
        assertThat(person.post("/fr/read", message(fresh)).words()).contains("Votre message est arrivé");
        assertThat(Rows.received(house)).isEqualTo(before + 1);
    }

    private static Multipart message(Stamp stamp) throws IOException {
        return new Multipart()
                .field("seed", stamp.seed())
                .field("issued", stamp.issued())
                .field("token", stamp.token())
                .field("lang", "fr")
                .field("do", "message")
                .field("text", TYPED)
                .field("urgent", "yes");
    }

    @Test
    void a_form_of_23_hours_ago_is_still_fresh() throws Exception {
        assertThat(ReportForm.code(served("fr", Duration.ofHours(23)).send())).hasSize(24);
    }

    @Test
    @Tag("S-30")
    void a_form_from_tomorrow_is_refused() throws Exception {
        var answer = served("fr", Duration.ofHours(-1)).send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains(TYPED);
        assertThat(ReportForm.code(answer)).isEmpty();
    }

    private ReportForm served(String language, Duration ago) throws Exception {
        var form = ReportForm.open(visitor, language).telling(TYPED + " " + ago);
        var stamp = stamped(form.value("seed"), ago);
        return form.with("issued", stamp.issued()).with("token", stamp.token());
    }

    /** What a form brings back to say when it was served. */
    private record Stamp(String seed, String issued, String token) {}

    /** As it would have been served so long ago: with the key of that day, which lies beside the database. */
    private Stamp stamped(String seed, Duration ago) throws Exception {
        var issued = Instant.now(Clock.systemUTC()).minus(ago);
        var key = key(LocalDate.ofInstant(issued, ZoneOffset.UTC));
        var seconds = ByteBuffer.allocate(Long.BYTES).putLong(issued.getEpochSecond()).array();
        return new Stamp(
                seed, Long.toString(issued.getEpochSecond()), HexFormat.of().formatHex(key.hmac(HexFormat.of().parseHex(seed), seconds)));
    }

    /** Yesterday's key is there when intake ran yesterday: a new house gets one here. */
    private SymmetricKey key(LocalDate day) throws Exception {
        var file = house.data().resolve("intake/keys/form-" + day);
        if (!Files.exists(file)) {
            Files.write(file, new byte[32]);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return SymmetricKey.of(Files.readAllBytes(file));
    }
}
