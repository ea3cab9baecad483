package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-19")
class PassphraseLockTest {

    private static final PassphraseLock.Cost CHEAP = new PassphraseLock.Cost(8, 1, 1);

    private final SecureRandom random = new SecureRandom();
    private final Identity identity = Identity.generate(random);

    @Test
    void the_passphrase_opens_what_it_locked() throws Exception {
        byte[] wrapped = PassphraseLock.wrap("une phrase assez longue".toCharArray(), identity, random);

        assertThat(PassphraseLock.unwrap("une phrase assez longue".toCharArray(), wrapped)
                        .exportSeed())
                .isEqualTo(identity.exportSeed());
    }

    @Test
    void it_does_not_matter_how_a_keyboard_composes_letters() throws Exception {
        byte[] wrapped = PassphraseLock.wrap("\u00e9t\u00e9 \u0622\u0628".toCharArray(), identity, CHEAP, random);

        assertThat(PassphraseLock.unwrap("e\u0301te\u0301 \u0627\u0653\u0628".toCharArray(), wrapped)
                        .exportSeed())
                .isEqualTo(identity.exportSeed());
    }

    @Test
    void another_passphrase_does_not_open_it() {
        byte[] wrapped = PassphraseLock.wrap("right".toCharArray(), identity, CHEAP, random);

        assertThatCannotOpen("Right", wrapped);
        assertThatCannotOpen("right ", wrapped);
        assertThatCannotOpen("", wrapped);
    }

    @Test
    void a_decoy_looks_like_a_lock_and_opens_with_nothing() {
        byte[] wrapped = PassphraseLock.wrap("right".toCharArray(), identity, CHEAP, random);
        byte[] decoy = PassphraseLock.decoy(CHEAP, random);

        assertThat(decoy).hasSameSizeAs(wrapped);
        assertThat(Arrays.copyOfRange(decoy, 17, 29)).isEqualTo(Arrays.copyOfRange(wrapped, 17, 29));
        assertThat(PassphraseLock.decoy(random)).hasSameSizeAs(wrapped);
        assertThatCannotOpen("right", decoy);
    }

    @Test
    void every_flipped_byte_outside_the_cost_is_noticed() {
        byte[] wrapped = PassphraseLock.wrap("right".toCharArray(), identity, CHEAP, random);

        for (int i = 0; i < wrapped.length; i++) {
            byte[] changed = wrapped.clone();
            changed[i] ^= 1;
            assertThatCannotOpen("right", changed);
            assertThatCannotOpen("right", Arrays.copyOf(wrapped, i));
        }
    }

    @Test
    @Tag("S-13")
    void a_forged_cost_does_not_take_the_memory_of_the_server() {
        byte[] wrapped = PassphraseLock.wrap("right".toCharArray(), identity, CHEAP, random);

        assertThatCannotOpen(
                "right",
                ByteBuffer.wrap(wrapped.clone()).putInt(17, Integer.MAX_VALUE).array());
        assertThatCannotOpen(
                "right",
                ByteBuffer.wrap(wrapped.clone()).putInt(17, 1024 * 1024 + 1).array());
        assertThatCannotOpen(
                "right", ByteBuffer.wrap(wrapped.clone()).putInt(21, 1000).array());
        assertThatCannotOpen(
                "right", ByteBuffer.wrap(wrapped.clone()).putInt(25, 0).array());
        assertThatCannotOpen(
                "right",
                ByteBuffer.wrap(wrapped.clone()).putInt(25, Integer.MAX_VALUE).array());
    }

    private static void assertThatCannotOpen(String passphrase, byte[] wrapped) {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> PassphraseLock.unwrap(passphrase.toCharArray(), wrapped));
    }
}
