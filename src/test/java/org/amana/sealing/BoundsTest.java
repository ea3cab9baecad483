package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is just within a bound is taken, what is just outside is not. */
class BoundsTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void the_cost_of_a_guess() {
        assertThatCode(() -> {
                    new PassphraseLock.Cost(8, 1, 1);
                    new PassphraseLock.Cost(1024 * 1024, 16, 4);
                })
                .doesNotThrowAnyException();
        for (var cost : new int[][] {{7, 1, 1}, {31, 1, 4}, {1024 * 1024 + 1, 1, 1}, {8, 0, 1}, {8, 17, 1}, {8, 1, 0}, {40, 1, 5}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PassphraseLock.Cost(cost[0], cost[1], cost[2]));
        }
    }

    @Test
    void a_set_of_shares() {
        var kind = ShareSet.Kind.RECOVERY;
        assertThatCode(() -> {
                    new ShareSet(kind, 2, 2, 0, 0);
                    new ShareSet(kind, 9, 9, 9_999_999, 999_999);
                })
                .doesNotThrowAnyException();
        for (var set : new int[][] {{1, 5, 0, 0}, {6, 5, 0, 0}, {3, 10, 0, 0}, {3, 5, -1, 0}, {3, 5, 10_000_000, 0}, {3, 5, 0, -1}, {3, 5, 0, 1_000_000}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ShareSet(kind, set[0], set[1], set[2], set[3]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareSet(null, 3, 5, 0, 0));
    }

    @Test
    void the_coefficients_of_a_recipient() {
        try (var identity = Identity.generate(random)) {
            var whole = identity.recipient();
            var largest = whole.bytes();
            largest[0] = 0;
            largest[1] = 0x0d;
            largest[2] = (byte) 0xd0;
            assertThat(Recipient.parse(Bech32.encode("age1pq", largest)).bytes()).isEqualTo(largest);
            for (var beyond : new int[][] {{0x01, 0x0d, 0x00}, {0x00, 0x10, 0xd0}, {0xff, 0x0f, 0x00}, {0x00, 0xf0, 0xff}}) {
                var bytes = whole.bytes();
                for (int i = 0; i < beyond.length; i++) {
                    bytes[i] = (byte) beyond[i];
                }
                assertThatIllegalArgumentException().isThrownBy(() -> Recipient.parse(Bech32.encode("age1pq", bytes)));
            }
            assertThat(whole).hasSameHashCodeAs(Recipient.parse(whole.encoded()));
            assertThat(whole.hashCode()).isNotEqualTo(Recipient.parse(Bech32.encode("age1pq", largest)).hashCode());
            assertThat(whole).hasToString(whole.encoded().substring(0, 24) + "…");
        }
    }

    @Test
    void a_desk_of_a_directory() {
        try (var identity = Identity.generate(random)) {
            var recipient = identity.recipient();
            var names = Map.of("fr", "Équipe");
            assertThatIllegalArgumentException().isThrownBy(() -> new Directory.Desk("Not An Id", recipient, names, List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new Directory.Desk("central", recipient, Map.of(), List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new Directory.Desk("central", recipient, Map.of("fr", " "), List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new Directory.Desk("east", recipient, names, List.of(" ")));
        }
    }

    @Test
    void what_is_padded() throws IOException {
        assertThat(Padme.paddedSize(0)).isEqualTo(Padme.LEAST);
        assertThat(Padme.paddedSize(Padme.LEAST)).isEqualTo(Padme.LEAST);
        assertThat(Padme.paddedSize(Padme.LEAST + 1)).isGreaterThan(Padme.LEAST);
        assertThat(Padme.paddedSize(1L << 62)).isEqualTo(1L << 62);
        assertThatIllegalArgumentException().isThrownBy(() -> Padme.paddedSize(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Padme.paddedSize((1L << 62) + 1));

        var closed = new int[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0]++;
            }
        };
        var padding = Padme.zeroPadding(out);
        for (int i = 0; i <= Padme.LEAST; i++) {
            padding.write(i);
        }
        padding.close();
        padding.close();
        assertThat(out.size()).isEqualTo((int) Padme.paddedSize(Padme.LEAST + 1L));
        assertThat(out.toByteArray()[1]).isEqualTo((byte) 1);
        assertThat(closed[0]).isOne();
    }

    @Test
    void a_row_without_content() throws CannotOpen {
        try (var key = SymmetricKey.generate(random)) {
            assertThat(SealedRow.open(key, SealedRow.seal(key, new byte[0], "case/KEY", random), "case/KEY")).isEmpty();
        }
    }

    @Test
    void a_secret_for_an_application_of_codes() {
        assertThat(Totp.newSecret(random)).isNotEqualTo(Totp.newSecret(random));
        assertThat(Totp.base32(new byte[20])).isEqualTo("A".repeat(32));
        assertThat(Totp.base32(new byte[21])).isEqualTo("A".repeat(34));
    }

    @Test
    void what_is_closed_is_destroyed() {
        var root = DirectoryRoot.generate(random);
        assertThat(DirectoryRoot.fromSeed(root.exportSeed()).publicKey()).isEqualTo(root.publicKey());
        root.close();
        assertThat(root.isDestroyed()).isTrue();

        var keys = FollowUpCode.generate(random).derive("demo-1");
        assertThat(keys.isDestroyed()).isFalse();
        keys.close();
        assertThat(keys.isDestroyed()).isTrue();
    }

    @Test
    void where_a_sheet_was_mistyped() {
        assertThat(new MistypedShare(MistypedShare.Reason.CHECK_DIGITS, 3)).hasMessage("This is not a share: CHECK_DIGITS 3");
        assertThat(new MistypedShare(MistypedShare.Reason.CHECKSUM, 0)).hasMessage("This is not a share: CHECKSUM");
    }
}
