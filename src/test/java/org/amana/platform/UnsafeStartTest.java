package org.amana.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops a start before the first request: one sentence each, and never the value of a setting. */
class UnsafeStartTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> SETTINGS = List.of("amana.mode", "amana.directory", "amana.directory.root", "amana.test");

    @TempDir
    Path folder;

    private Path directory;
    private DirectoryRoot root;

    @BeforeEach
    void a_ceremony() {
        directory = folder.resolve("directory.json");
        root = DirectoryRoot.generate(RANDOM);
        System.setProperty("amana.directory", directory.toString());
        System.setProperty("amana.directory.root", root.publicKey());
    }

    @AfterEach
    void forget() {
        SETTINGS.forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rwx------"})
    @Tag("S-25")
    void a_key_file_that_is_not_its_owners_alone(String mode) throws Exception {
        var key = Files.write(folder.resolve("mailbox-pepper"), new byte[32]);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));

        refused(() -> KeyFile.read32(key), "The key file mailbox-pepper can be read by others: give it mode 0600.");
    }

    @Test
    @Tag("S-25")
    void a_key_file_that_is_missing_or_has_another_length() throws Exception {
        var key = folder.resolve("server-key");
        refused(() -> KeyFile.read32(key), "The key file server-key cannot be read: check that it exists and belongs to the server's user.");
        KeyFile.write(key, new byte[31]);

        refused(() -> KeyFile.read32(key), "The key file server-key must hold exactly 32 bytes.");
    }

    @Test
    @Tag("S-25")
    void a_key_file_as_it_should_be_is_read_and_never_overwritten() throws Exception {
        var key = folder.resolve("server-key");
        KeyFile.write(key, new byte[32]);

        assertThat(KeyFile.read32(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThatThrownBy(() -> KeyFile.write(key, new byte[32])).isInstanceOf(IOException.class);
    }

    @Test
    @Tag("S-25")
    void a_directory_whose_signature_is_not_its_own() throws Exception {
        sign(root, "npm-ma");
        var json = Files.readString(directory);
        Files.writeString(directory, json.replace("\"version\":1", "\"version\":2"));

        refused(DirectoryFile::read, "The directory was not signed by the root");
    }

    @Test
    @Tag("S-25")
    void a_directory_that_another_root_signed() throws Exception {
        sign(DirectoryRoot.generate(RANDOM), "npm-ma");

        refused(DirectoryFile::read, "The directory was not signed by the root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"format\":\"amana-directory/2\"}"})
    @Tag("S-25")
    void a_directory_that_is_none_even_when_it_is_signed(String text) throws Exception {
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(directory, bytes);
        Files.write(folder.resolve("directory.sig"), root.sign(bytes));

        refused(DirectoryFile::read, "The directory ");
    }

    @Test
    @Tag("S-25")
    void a_directory_without_a_signature_or_too_long_to_be_one() throws Exception {
        sign(root, "npm-ma");
        Files.delete(folder.resolve("directory.sig"));
        refused(DirectoryFile::read, "The directory named by amana.directory, or its signature beside it, cannot be read");
        Files.write(directory, new byte[300_000]);

        refused(DirectoryFile::read, "The directory named by amana.directory is too long to be one.");
    }

    @Test
    @Tag("S-25")
    void a_demonstrations_directory_in_a_real_start() throws Exception {
        sign(root, "demo-01020304");

        refused(DirectoryFile::read, "This is a real start, but the directory, the data or the keys belong to a demonstration");
    }

    @Test
    @Tag("S-25")
    void a_real_directory_in_a_demonstration() throws Exception {
        sign(root, "npm-ma");
        System.setProperty("amana.mode", "demonstration");

        refused(DirectoryFile::read, "This is a demonstration, but the directory belongs to a real deployment");
    }

    @Test
    @Tag("S-25")
    void keys_of_a_demonstration_in_a_real_start() throws Exception {
        Files.writeString(folder.resolve("deployment"), "demo-01020304");

        refused(() -> DeploymentMark.check(null, folder, "npm-ma"), "The keys belong to another deployment than the directory");
    }

    @Test
    @Tag("S-25")
    void a_start_that_does_not_say_what_it_is_is_a_real_one() throws Exception {
        assertThat(Deployment.fromSettings().demonstration()).isFalse();
        System.setProperty("amana.mode", "demo");

        refused(Deployment::fromSettings, "The setting amana.mode must be real or demonstration.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://192.168.1.5:8080",
        "https://amana.example",
        "http://0.0.0.0:8080",
        "http://[::]:8080",
        "http://127.0.0.1.example:8080",
        "http://localhost.example",
        "http://10.0.2.2"
    })
    @Tag("S-26")
    void a_demonstration_that_others_could_reach(String origin) {
        refused(() -> new Deployment(true).mustStayOnLoopback(origin), "A demonstration runs on this machine only");
        assertThatCode(() -> new Deployment(false).mustStayOnLoopback(origin)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "amana.example", "https://amana.example/", "https://amana.example/path", "ftp://amana.example", "javascript:x", "https://"})
    void an_origin_that_is_none(String value) {
        System.setProperty("amana.test", value);

        refused(() -> Settings.origin("amana.test"), "The setting amana.test ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1001", "x", "1e3", "99999999999999999999"})
    void a_number_out_of_bounds_is_named_without_its_value(String value) {
        System.setProperty("amana.test", value);

        refused(() -> Settings.number("amana.test", 64, 1, 1000), "The setting amana.test must be a number from 1 to 1000.");
    }

    private static void refused(ThrowingCallable start, String beginning) {
        assertThatThrownBy(start)
                .isInstanceOf(UnsafeStart.class)
                .hasMessageStartingWith(beginning)
                .satisfies(stopped -> assertThat(stopped.getMessage().replace("amana.", "")).endsWith(".").doesNotContain(". "));
    }

    private void sign(DirectoryRoot by, String deployment) throws IOException {
        var json = new Directory(
                        deployment,
                        1,
                        LocalDate.of(2099, 1, 1),
                        Identity.generate(RANDOM).recipient(),
                        List.of(new Directory.Desk("central", Identity.generate(RANDOM).recipient(), Map.of("fr", "Équipe"), List.of())))
                .toJson();
        Files.write(directory, json);
        Files.write(folder.resolve("directory.sig"), by.sign(json));
    }
}
