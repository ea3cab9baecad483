package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone can tell of a sealed file without a key. */
class ShapeOfSealedTest {

    private final SecureRandom random = new SecureRandom();
    private final Recipient recipient = Identity.generate(random).recipient();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 65_535, 65_536, 65_537, 131_072, 131_073, 1_000_000})
    void the_size_of_the_plaintext_shows(int size) throws Exception {
        var sealed = new ByteArrayInputStream(AgeFile.seal(new byte[size], List.of(recipient), random));

        AgeFile.readHeader(sealed);

        assertThat(AgeFile.plaintextSize(sealed.available())).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 0, 16, 31, 16 + 65_552 + 1, 16 + 65_552 + 16})
    void no_payload_is_that_long(long size) {
        assertThat(AgeFile.plaintextSize(size)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void two_recipients_are_two(int others) throws Exception {
        assertThat(header(Collections.nCopies(2, recipient)).isForTwoHybridRecipients()).isTrue();
        assertThat(header(Collections.nCopies(others, recipient)).isForTwoHybridRecipients()).isFalse();
    }

    @Test
    void a_stanza_of_another_kind_or_form_is_none() throws Exception {
        var text = new String(header(Collections.nCopies(2, recipient)).bytes(), StandardCharsets.US_ASCII);

        for (var other : List.of(
                text.replaceFirst("mlkem768x25519", "X25519"),
                text.replaceFirst("-> mlkem768x25519 ....", "-> mlkem768x25519 "),
                text.replaceFirst("-> (mlkem768x25519) ", "-> $1 more "))) {
            assertThat(AgeHeader.parse(other.getBytes(StandardCharsets.US_ASCII)).isForTwoHybridRecipients()).isFalse();
        }
    }

    @Test
    void only_padded_sizes_are_padded() {
        assertThat(Padme.isPadded(16_384)).isTrue();
        assertThat(Padme.isPadded(16_383)).isFalse();
        assertThat(Padme.isPadded(16_385)).isFalse();
        assertThat(Padme.isPadded(Padme.paddedSize(182_733))).isTrue();
    }

    private AgeHeader header(List<Recipient> recipients) throws Exception {
        return AgeFile.readHeader(new ByteArrayInputStream(AgeFile.seal(new byte[0], recipients, random)));
    }
}
