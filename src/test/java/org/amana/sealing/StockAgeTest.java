package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against the stock implementation that the browser uses, {@code age-encryption} in the version that the lock file pins. */
@Tag("S-01")
class StockAgeTest {

    private static final List<Integer> SIZES = List.of(0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 25 * 1024 * 1024);

    private static final JsonReaderFactory LONG_JSON =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxParsingLimit", 200_000_000));

    private final SecureRandom random = new SecureRandom();
    private final Identity desk = Identity.generate(random);
    private final Identity recovery = Identity.generate(random);
    private final List<Recipient> recipients = List.of(desk.recipient(), recovery.recipient());

    @Test
    void stock_age_opens_for_each_recipient_what_we_seal() throws Exception {
        List<byte[]> plaintexts = plaintexts();
        List<JsonObject> jobs = new ArrayList<>();
        for (byte[] plaintext : plaintexts) {
            byte[] sealed = AgeFile.seal(plaintext, recipients, random);
            jobs.add(open(sealed, desk));
            jobs.add(open(sealed, recovery));
        }

        JsonArray opened = stockAge(jobs);

        for (int i = 0; i < opened.size(); i++) {
            assertThat(base64(opened.getString(i))).isEqualTo(plaintexts.get(i / 2));
        }
    }

    @Test
    void we_open_for_each_recipient_what_stock_age_seals() throws Exception {
        List<byte[]> plaintexts = plaintexts();

        JsonArray sealed = stockAge(plaintexts.stream().map(this::seal).toList());

        for (int i = 0; i < sealed.size(); i++) {
            assertThat(AgeFile.open(base64(sealed.getString(i)), desk)).isEqualTo(plaintexts.get(i));
            assertThat(AgeFile.open(base64(sealed.getString(i)), recovery)).isEqualTo(plaintexts.get(i));
        }
    }

    @Test
    void a_report_sealed_by_a_browser_and_one_sealed_here_read_the_same() throws Exception {
        byte[] report =
                "{\"format\":\"amana-report/1\",\"answers\":{\"text\":\"أمانة\"}}".getBytes(StandardCharsets.UTF_8);
        byte[] padded = Padme.padText(report);

        JsonArray results = stockAge(List.of(seal(padded), open(AgeFile.seal(padded, recipients, random), recovery)));

        byte[] sealedByBrowser = base64(results.getString(0));
        assertThat(sealedByBrowser).hasSameSizeAs(AgeFile.seal(padded, recipients, random));
        assertThat(AgeFile.open(sealedByBrowser, desk)).isEqualTo(padded).hasSize(16 * 1024);
        assertThat(base64(results.getString(1))).isEqualTo(padded);
    }

    @Test
    void an_identity_has_the_same_recipient_there_and_here() throws Exception {
        JsonObject job = Json.createObjectBuilder()
                .add("kind", "recipientOf")
                .add("identity", desk.encoded())
                .build();

        assertThat(stockAge(List.of(job)).getString(0))
                .isEqualTo(desk.recipient().encoded());
    }

    @Test
    void a_browser_derives_the_same_keys_from_a_code() throws Exception {
        FollowUpCode code = FollowUpCode.generate(random);
        JsonObject job = Json.createObjectBuilder()
                .add("kind", "deriveCode")
                .add("digits", String.join("", code.groups()))
                .add("deployment", "demo-1")
                .build();

        JsonObject derived = stockAge(List.of(job)).getJsonObject(0);

        ReporterKeys keys = code.derive("demo-1");
        assertThat(derived.getString("mailboxSecret"))
                .isEqualTo(keys.mailboxSecret().toBase64Url());
        assertThat(base64(derived.getString("identitySeed")))
                .isEqualTo(keys.identity().exportSeed());
    }

    @Test
    void the_code_of_a_form_seed_is_what_the_protocol_says() throws Exception {
        FormSeed seed = FormSeed.generate(random);
        JsonObject job = Json.createObjectBuilder()
                .add("kind", "codeOfForm")
                .add("seed", seed.hex())
                .build();

        String digits = stockAge(List.of(job)).getString(0);

        assertThat(String.join("", FollowUpCode.fromFormSeed(seed).groups())).isEqualTo(digits);
    }

    private List<byte[]> plaintexts() {
        return SIZES.stream()
                .map(size -> {
                    byte[] bytes = new byte[size];
                    random.nextBytes(bytes);
                    return bytes;
                })
                .toList();
    }

    private JsonObject seal(byte[] plaintext) {
        return Json.createObjectBuilder()
                .add("kind", "seal")
                .add("plaintext", Base64.getEncoder().encodeToString(plaintext))
                .add(
                        "recipients",
                        Json.createArrayBuilder(
                                recipients.stream().map(Recipient::encoded).toList()))
                .build();
    }

    private static JsonObject open(byte[] sealed, Identity identity) {
        return Json.createObjectBuilder()
                .add("kind", "open")
                .add("sealed", Base64.getEncoder().encodeToString(sealed))
                .add("identity", identity.encoded())
                .build();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static JsonArray stockAge(List<JsonObject> jobs) throws Exception {
        String results =
                Node.run("stock-age.mjs", Json.createArrayBuilder(jobs).build().toString());
        return LONG_JSON.createReader(new StringReader(results)).readArray();
    }
}
