package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.amana.BrowserScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the public pages, as it was built: what it seals opens here, and the other way round. */
@Tag("S-37")
class SealedInTheBrowserTest {

    private static final int LARGEST = 25 * 1024 * 1024;
    private static final List<Integer> SIZES = List.of(0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, LARGEST);
    private static final int CODES = 500;

    private final SecureRandom random = new SecureRandom();
    private final Identity desk = Identity.generate(random);
    private final Identity recovery = Identity.generate(random);
    private final List<Recipient> recipients = List.of(desk.recipient(), recovery.recipient());
    private final List<String> encoded = recipients.stream().map(Recipient::encoded).toList();

    @TempDir
    Path folder;

    @Test
    void each_recipient_opens_here_what_the_script_sealed_and_nothing_but_the_two_is_in_it() throws Exception {
        var script = new BrowserScript();
        for (int size : SIZES) {
            Files.write(folder.resolve("plain" + size), bytes(size));
            script.callInto(folder.resolve("sealed" + size), "seal", folder.resolve("plain" + size), encoded);
        }
        script.run();

        for (int size : SIZES) {
            var plain = Files.readAllBytes(folder.resolve("plain" + size));
            try (var in = Files.newInputStream(folder.resolve("sealed" + size))) {
                assertThat(AgeFile.readHeader(in).stanzaTypes()).containsExactly("mlkem768x25519", "mlkem768x25519");
            }
            for (var identity : List.of(desk, recovery)) {
                assertThat(AgeFile.open(Files.readAllBytes(folder.resolve("sealed" + size)), identity)).isEqualTo(plain);
            }
        }
    }

    @Test
    void the_script_opens_what_was_sealed_here() throws Exception {
        var script = new BrowserScript();
        for (int size : SIZES) {
            Files.write(folder.resolve("plain" + size), bytes(size));
            Files.write(
                    folder.resolve("sealed" + size),
                    AgeFile.seal(Files.readAllBytes(folder.resolve("plain" + size)), recipients, random));
            script.callInto(folder.resolve("opened" + size), "open", folder.resolve("sealed" + size), desk.encoded());
        }
        script.run();

        for (int size : SIZES) {
            assertThat(folder.resolve("opened" + size)).hasSameBinaryContentAs(folder.resolve("plain" + size));
        }
    }

    @Test
    void a_changed_byte_opens_nowhere() throws Exception {
        var sealed = AgeFile.seal(bytes(100), recipients, random);
        var script = new BrowserScript();
        for (int at : new int[] {0, 40, 1_000, 2_500, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            script.call("open", changed, desk.encoded());
        }

        var results = script.run();

        assertThat(results.all()).hasSize(5).allMatch(result -> result.asJsonObject().containsKey("error"));
    }

    @Test
    void text_and_files_are_padded_to_the_same_sizes() throws Exception {
        var sizes = List.of(0, 1, 16_384, 16_385, 65_536, 65_537, 1_000_000, 26_214_400, 62_914_560);
        var script = new BrowserScript();
        sizes.forEach(size -> script.call("paddedSize", size));
        script.call("sealText", "{\"a\":\"أمانة\"}", encoded).call("sealFile", bytes(20_000), encoded);

        var results = script.run();

        for (int i = 0; i < sizes.size(); i++) {
            assertThat(results.text(i)).isEqualTo(String.valueOf(Padme.paddedSize(sizes.get(i))));
        }
        assertThat(AgeFile.open(results.bytes(sizes.size()), desk))
                .isEqualTo(Padme.padText("{\"a\":\"أمانة\"}".getBytes(StandardCharsets.UTF_8)));
        var file = AgeFile.open(results.bytes(sizes.size() + 1), recovery);
        assertThat(file).hasSize((int) Padme.paddedSize(20_000));
        assertThat(IntStream.range(20_000, file.length).map(at -> file[at])).containsOnly(0);
    }

    @Test
    void the_same_code_has_the_same_mailbox_and_recipient() throws Exception {
        List<FollowUpCode> codes = new ArrayList<>();
        var script = new BrowserScript();
        for (int i = 0; i < 20; i++) {
            codes.add(FollowUpCode.generate(random));
            script.call("deriveKeys", String.join("", codes.get(i).groups()), "demo-1");
        }

        var results = script.run();

        for (int i = 0; i < codes.size(); i++) {
            var there = results.object(i);
            try (var here = codes.get(i).derive("demo-1")) {
                assertThat(there.getString("bearer")).isEqualTo(here.mailboxSecret().toBase64Url());
                assertThat(there.getString("mailbox")).isEqualTo(here.mailboxSecret().id().hex());
                assertThat(there.getString("identity")).isEqualTo(here.identity().encoded());
                assertThat(there.getString("recipient")).isEqualTo(here.identity().recipient().encoded());
            }
        }
    }

    @Test
    void a_drawn_code_is_a_code_and_its_digits_are_even() throws Exception {
        var drawn = new BrowserScript().call("drawCodes", CODES).run().result(0).asJsonArray();

        var counts = new int[10];
        for (int i = 0; i < CODES; i++) {
            var code = drawn.getString(i);
            assertThat(String.join("", FollowUpCode.parse(code).groups())).isEqualTo(code);
            code.substring(0, 22).chars().forEach(digit -> counts[digit - '0']++);
        }
        // 1,100 expected of each; six standard deviations are 190
        assertThat(Arrays.stream(counts)).allMatch(count -> count > 910 && count < 1_290);
    }

    @Test
    void what_is_typed_is_cleaned_and_refused_as_on_the_server() throws Exception {
        var code = String.join("", FollowUpCode.generate(random).groups());
        var typed = List.of(
                code,
                String.join(" ", code.split("(?<=\\G.{4})")),
                "\u200f" + String.join("–", code.split("(?<=\\G.{4})")) + "\u202c\n",
                code.codePoints().collect(StringBuilder::new, (all, digit) -> all.appendCodePoint(digit - '0' + 0x660), StringBuilder::append).toString(),
                code.codePoints().collect(StringBuilder::new, (all, digit) -> all.appendCodePoint(digit - '0' + 0x6f0), StringBuilder::append).toString(),
                code.substring(1),
                code + "0",
                code.substring(0, 23) + (char) ('0' + (code.charAt(23) - '0' + 1) % 10),
                code.substring(0, 23) + "x",
                code.substring(0, 23) + "०",
                " ".repeat(401),
                "");
        var script = new BrowserScript();
        typed.forEach(text -> script.call("parseCode", text));

        var results = script.run();

        for (int i = 0; i < typed.size(); i++) {
            try {
                FollowUpCode.parse(typed.get(i));
                assertThat(results.text(i)).isEqualTo(code);
            } catch (MistypedCode mistyped) {
                assertThat(results.error(i)).isEqualToIgnoringCase(mistyped.reason().name());
            }
        }
    }

    @Test
    void every_published_vector_without_a_passphrase_opens_or_is_refused_as_it_declares() throws Exception {
        var vectors = new BrowserScript().call("vectors").run().object(0);

        assertThat(vectors).hasSize(117);
        for (var name : vectors.keySet()) {
            var vector = vectors.getJsonObject(name);
            assertThat(stage(vector.getString("outcome"))).as(name).isEqualTo(stage(vector.getString("expect")));
            if (vector.getString("outcome").equals("success")) {
                assertThat(vector.getString("released")).as(name).isEqualTo(vector.getString("payload"));
            }
        }
    }

    /** The library does not tell a header's code that is malformed from one that is wrong: nothing is released either way. */
    private static String stage(String outcome) {
        return outcome.replace("HMAC failure", "header failure");
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
