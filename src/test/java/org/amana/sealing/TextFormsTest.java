package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, seeds and ids as text, and back. */
class TextFormsTest {

    /** C2SP age, "The MLKEM768-X25519 hybrid post-quantum recipient type". */
    private static final String IDENTITY =
            "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR";

    private final SecureRandom random = new SecureRandom();
    private final Identity identity = Identity.generate(random);
    private final String recipient = identity.recipient().encoded();

    @Test
    void identities_and_recipients_are_written_as_age_writes_them() {
        assertThat(Identity.parse(IDENTITY).encoded()).isEqualTo(IDENTITY);
        assertThat(recipient).startsWith("age1pq1").hasSize(1959);
        assertThat(Recipient.parse(recipient)).isEqualTo(identity.recipient()).hasSameHashCodeAs(identity.recipient());
        assertThat(Recipient.parse(recipient).fingerprint())
                .hasSize(16 * 5 - 1)
                .matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    }

    @Test
    void text_in_the_wrong_case_cut_or_mistyped_is_neither() {
        for (String wrong : List.of(
                "",
                "age1",
                "age1pq1",
                recipient.toUpperCase(Locale.ROOT),
                recipient.substring(1),
                recipient.substring(0, 1958),
                recipient + "q",
                "age1pq1" + recipient.substring(7).toUpperCase(Locale.ROOT),
                " " + recipient,
                mistyped(recipient, 40),
                mistyped(recipient, 1958))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Recipient.parse(wrong))
                    .withMessageNotContaining("age1pq1q");
        }
        for (String wrong : List.of(
                "", IDENTITY.toLowerCase(Locale.ROOT), mistyped(IDENTITY, 30), IDENTITY.substring(0, 50), recipient)) {
            assertThatIllegalArgumentException().isThrownBy(() -> Identity.parse(wrong));
        }
    }

    /** FIPS 203, section 7.2: every coefficient of an ML-KEM key is below 3329. */
    @Test
    void a_key_with_a_coefficient_that_is_too_large_is_not_a_recipient() {
        byte[] key = Bech32.decode("age1pq", recipient);
        key[0] = (byte) 0xff;
        key[1] |= 0x0f;

        assertThatIllegalArgumentException().isThrownBy(() -> Recipient.parse(Bech32.encode("age1pq", key)));
    }

    @Property
    void bech32_reads_what_it_writes(@ForAll byte[] bytes) {
        assertThat(Bech32.decode("age1pq", Bech32.encode("age1pq", bytes))).isEqualTo(bytes);
        assertThat(Bech32.decode("X-", Bech32.encode("X-", bytes).toUpperCase(Locale.ROOT)))
                .isEqualTo(bytes);
    }

    /** BIP 173, segment of the examples whose data are whole bytes. */
    @Test
    void bech32_knows_the_published_checksums() {
        assertThat(Bech32.decode("a", "a12uel5l")).isEmpty();
        assertThat(Bech32.decode("A", "A12UEL5L")).isEmpty();
        assertThat(Bech32.encode("age", new byte[0])).startsWith("age1");
    }

    @Test
    void a_mailbox_secret_travels_as_43_characters() {
        MailboxSecret secret = FollowUpCode.generate(random).derive("demo-1").mailboxSecret();

        assertThat(secret.toBase64Url()).hasSize(43);
        assertThat(MailboxSecret.fromBase64Url(secret.toBase64Url()).id()).isEqualTo(secret.id());
        assertThat(secret.id().hex())
                .isEqualTo(Sha256.hex(Sha256.of(Base64.getUrlDecoder().decode(secret.toBase64Url()))));
        assertThat(MailboxId.parse(secret.id().hex())).isEqualTo(secret.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+"
            })
    void other_text_is_no_mailbox_secret(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailboxSecret.fromBase64Url(text))
                .withMessage("This is not a mailbox secret.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void other_text_is_no_mailbox_id_and_no_form_seed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailboxId.parse(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSeed.parse(text))
                .withMessage("This is not a form seed.");
    }

    @Test
    void a_mailbox_is_found_by_id_only_with_the_pepper() {
        MailboxId id =
                FollowUpCode.generate(random).derive("demo-1").mailboxSecret().id();
        SymmetricKey pepper = SymmetricKey.generate(random);

        assertThat(id.keyed(pepper))
                .hasSize(32)
                .isEqualTo(MailboxId.parse(id.hex()).keyed(pepper));
        assertThat(id.keyed(pepper)).isNotEqualTo(id.keyed(SymmetricKey.generate(random)));
    }

    @Test
    void a_report_id_is_the_same_only_for_the_same_form_with_the_same_content() {
        FormSeed seed = FormSeed.generate(random);
        byte[] id = seed.reportId(parts("ab", "c"));

        assertThat(id).hasSize(16).isEqualTo(FormSeed.parse(seed.hex()).reportId(parts("ab", "c")));
        assertThat(id).isNotEqualTo(seed.reportId(parts("a", "bc")));
        assertThat(id).isNotEqualTo(seed.reportId(parts("ab", "c", "")));
        assertThat(id).isNotEqualTo(seed.reportId(parts("abc")));
        assertThat(id).isNotEqualTo(FormSeed.generate(random).reportId(parts("ab", "c")));
    }

    private static List<byte[]> parts(String... parts) {
        return Stream.of(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String mistyped(String text, int at) {
        return text.substring(0, at)
                + (Character.toLowerCase(text.charAt(at)) == 'q' ? 'p' : 'q')
                + text.substring(at + 1);
    }
}
