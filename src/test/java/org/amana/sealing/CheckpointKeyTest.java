package org.amana.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-36")
class CheckpointKeyTest {

    private static final byte[] MESSAGE = "amana\n7\n".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();

    @Test
    void what_it_signs_is_told_from_everything_else() {
        try (var key = CheckpointKey.generate(random);
                var other = CheckpointKey.generate(random)) {
            var signature = key.sign(MESSAGE);

            assertThat(CheckpointKey.signed(key.publicKey(), MESSAGE, signature)).isTrue();
            assertThat(CheckpointKey.signed(key.publicKey(), "amana\n8\n".getBytes(UTF_8), signature)).isFalse();
            assertThat(CheckpointKey.signed(other.publicKey(), MESSAGE, signature)).isFalse();
            assertThat(CheckpointKey.signed(Arrays.copyOf(key.publicKey(), 31), MESSAGE, signature)).isFalse();
        }
    }

    @Test
    void every_key_is_drawn_anew_and_lives_on_in_its_seed() {
        try (var key = CheckpointKey.generate(random);
                var other = CheckpointKey.generate(random);
                var again = CheckpointKey.fromSeed(key.exportSeed())) {
            assertThat(again.publicKey()).isEqualTo(key.publicKey()).isNotEqualTo(other.publicKey()).hasSize(32);
            assertThat(key.exportSeed()).hasSize(32).isNotEqualTo(new byte[32]);
        }
    }
}
