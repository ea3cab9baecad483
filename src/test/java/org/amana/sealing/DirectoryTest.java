package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-25")
class DirectoryTest {

    private final SecureRandom random = new SecureRandom();
    private final DirectoryRoot root = DirectoryRoot.generate(random);
    private final Recipient recovery = recipient();
    private final Directory.Desk central = desk("central", List.of());
    private final Directory.Desk south = desk("south", List.of("MA-09", "MA-10"));
    private final Directory directory = directory("npm-ma", central, south);

    @Test
    void a_directory_that_the_root_signed_is_accepted_with_its_exact_bytes() throws Exception {
        byte[] json = directory.toJson();
        byte[] signature = root.sign(json);

        SignedDirectory signed = SignedDirectory.verify(json, signature, root.publicKey());

        assertThat(signed.directory()).isEqualTo(directory);
        assertThat(signed.bytes()).isEqualTo(json);
        assertThat(signed.signature()).isEqualTo(signature).hasSize(64);
    }

    @Test
    void another_root_another_byte_or_another_signature_is_refused() {
        byte[] json = directory.toJson();
        byte[] signature = root.sign(json);
        byte[] changed = json.clone();
        changed[json.length / 2] ^= 1;

        assertThatRefused(() -> SignedDirectory.verify(
                json, signature, DirectoryRoot.generate(random).publicKey()));
        assertThatRefused(() -> SignedDirectory.verify(changed, signature, root.publicKey()));
        assertThatRefused(() -> SignedDirectory.verify(json, Arrays.copyOf(signature, 63), root.publicKey()));
        assertThatRefused(() -> SignedDirectory.verify(json, new byte[64], root.publicKey()));
        assertThatRefused(() -> SignedDirectory.verify(json, new byte[0], root.publicKey()));
    }

    @Test
    void a_setting_that_is_no_public_key_is_told_apart() {
        for (String wrong :
                List.of("", "ed25519:", "ed25519:" + "!".repeat(43), "rsa:" + "A".repeat(43), root.publicKey() + "A")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SignedDirectory.verify(directory.toJson(), new byte[64], wrong));
        }
    }

    @Test
    void a_region_goes_to_its_desk_and_everything_else_to_the_central_one() {
        assertThat(directory.deskFor("MA-10")).isEqualTo(south);
        assertThat(directory.deskFor("MA-01")).isEqualTo(central);
        assertThat(directory.deskFor(null)).isEqualTo(central);
        assertThat(directory.desk("south")).contains(south);
        assertThat(directory.desk("north")).isEmpty();
    }

    @Test
    void a_demonstration_says_so_in_its_deployment() {
        assertThat(directory.demonstration()).isFalse();
        assertThat(directory("demo-1", central).demonstration()).isTrue();
    }

    @Test
    void a_directory_that_contradicts_itself_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> directory("npm-ma"));
        assertThatIllegalArgumentException().isThrownBy(() -> directory("Npm Ma", central));
        assertThatIllegalArgumentException().isThrownBy(() -> directory("npm-ma", south, central));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory("npm-ma", central, south, desk("east", List.of("MA-09"))));
        assertThatIllegalArgumentException().isThrownBy(() -> directory("npm-ma", central, desk("central", List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory(
                        "npm-ma", central, new Directory.Desk("copy", recovery, Map.of("fr", "x"), List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> new Directory.Desk("x", recovery, Map.of(), List.of()));
    }

    @Test
    void what_is_not_a_directory_is_refused_in_a_sentence() {
        String json = new String(directory.toJson(), StandardCharsets.UTF_8);

        for (String wrong : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"format\":1}",
                json.substring(1),
                json + "x",
                json.replace("amana-directory/1", "amana-directory/2"),
                json.replace("\"version\":7", "\"version\":0"),
                json.replace("\"version\":7", "\"version\":7.5"),
                json.replace("\"version\":7", "\"version\":99999999999"),
                json.replace("2027-11-30", "2027-11-31"),
                json.replace("not_after", "until"),
                json.replace("\"The team\"", "1"),
                json.replace("[\"MA-09\",\"MA-10\"]", "[1]"),
                json.replace(recovery.encoded(), "age1pq1"),
                json.replace("\"south\"", "\"central\""))) {
            assertThatExceptionOfType(DirectoryRefused.class)
                    .as(wrong)
                    .isThrownBy(() -> Directory.parse(wrong.getBytes(StandardCharsets.UTF_8)))
                    .withMessageEndingWith(".");
        }
        assertThatRefused(() -> Directory.parse((json + " ".repeat(256 * 1024)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_same_directory_always_makes_the_same_bytes() throws Exception {
        assertThat(Directory.parse(directory.toJson()).toJson()).isEqualTo(directory.toJson());
    }

    private static void assertThatRefused(ThrowingCallable parsing) {
        assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(parsing).withMessageEndingWith(".");
    }

    @Test
    void only_the_first_version_may_name_no_desk_yet() throws Exception {
        var first = new Directory("npm-ma", 1, LocalDate.of(2027, 11, 30), recovery, List.of());

        assertThat(first.receives()).isFalse();
        assertThat(Directory.parse(first.toJson())).isEqualTo(first);
        assertThatIllegalStateException().isThrownBy(first::central);
        assertThat(directory("npm-ma", central).receives()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> directory("npm-ma"));
    }

    private Directory directory(String deployment, Directory.Desk... desks) {
        return new Directory(deployment, 7, LocalDate.of(2027, 11, 30), recovery, List.of(desks));
    }

    private Directory.Desk desk(String id, List<String> regions) {
        return new Directory.Desk(id, recipient(), Map.of("ar", "الفريق", "fr", "L’équipe", "en", "The team"), regions);
    }

    private Recipient recipient() {
        return Identity.generate(random).recipient();
    }
}
