package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.amana.BrowserScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealingScriptTest {

    private static final int MOST_BYTES_BROTLI = 45_000;
    private static final int MOST_BYTES_GZIP = 55_000;
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\beval\\(|new Function|WebAssembly|\\bWorker\\(|localStorage|sessionStorage|indexedDB|document\\.cookie|pushState|innerHTML");

    @Test
    void it_is_light() throws IOException {
        assertThat(bytes("amana.js.br")).hasSizeLessThanOrEqualTo(MOST_BYTES_BROTLI);
        assertThat(bytes("amana.js.gz")).hasSizeLessThanOrEqualTo(MOST_BYTES_GZIP);
    }

    @Test
    @Tag("S-37")
    void what_is_served_compressed_is_the_same_and_fits_its_address_and_integrity() throws Exception {
        var script = bytes("amana.js");

        try (var unzipped = new GZIPInputStream(Files.newInputStream(BrowserScript.BUILT.resolve("amana.js.gz")))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(script);
        }
        var digest = MessageDigest.getInstance("SHA-384").digest(script);
        assertThat(SealingScript.integrity()).isEqualTo("sha384-" + Base64.getEncoder().encodeToString(digest));
        assertThat(SealingScript.address()).matches("/assets/script/[0-9a-f]{12}\\.js");
    }

    @Test
    @Tag("S-37")
    void it_runs_no_text_keeps_nothing_and_starts_nothing_beside_the_page() throws IOException {
        var script = new String(bytes("amana.js"), StandardCharsets.UTF_8);

        assertThat(FORBIDDEN.matcher(script).results().map(found -> found.group())).isEmpty();
        assertThat(script).doesNotContain("http:", "sourceMappingURL");
    }

    @Test
    void the_licence_of_everything_in_it_lies_beside_it() throws IOException {
        var licences = new String(bytes("LICENSES.txt"), StandardCharsets.UTF_8);

        assertThat(licences)
                .contains("age-encryption 0.3.1", "@noble/post-quantum ", "@noble/ciphers ", "@noble/hashes ", "@noble/curves ", "@scure/base ");
        assertThat(bytes("amana.js")).startsWith("/*! EUPL-1.2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_lock_file_names_no_registry() throws IOException {
        assertThat(Files.readString(java.nio.file.Path.of("src/main/browser/package-lock.json"))).doesNotContain("resolved");
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(BrowserScript.BUILT.resolve(name));
    }
}
