package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
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

    /** Computed with another library from the words of the protocol: Argon2id, then HKDF over its output and the PRF's. */
    @Test
    void with_a_second_ingredient_it_is_made_as_the_protocol_says() throws Exception {
        byte[] wrapped = HexFormat.of()
                .parseHex("02000102030405060708090a0b0c0d0e0f0000004000000001000000016465666768696a6b6c6d6e6f"
                        + "ff7f64d74e60d5992821605c2424a4a248a129a2f42dafefea4f0a5498d5dfb7580da8d7b6739d76f8e47191397727f8");
        byte[] output = new byte[32];
        byte[] seed = new byte[32];
        for (int i = 0; i < 32; i++) {
            output[i] = (byte) (200 + i);
            seed[i] = (byte) i;
        }

        try (SymmetricKey prf = SymmetricKey.of(output)) {
            assertThat(PassphraseLock.unwrapWith(prf, "phrase \u00e0 moi".toCharArray(), wrapped).exportSeed())
                    .isEqualTo(seed);
        }
    }

    @Test
    @Tag("S-49")
    void the_passphrase_alone_opens_nothing_that_has_a_second_ingredient() throws Exception {
        SymmetricKey prf = SymmetricKey.generate(random);
        byte[] wrapped = PassphraseLock.wrapWith(prf, "1234".toCharArray(), identity, CHEAP, random);
        byte[] claimed = wrapped.clone();
        claimed[0] = 1;

        assertThat(PassphraseLock.unwrapWith(prf, "1234".toCharArray(), wrapped).exportSeed())
                .isEqualTo(identity.exportSeed());
        assertThatCannotOpen("1234", wrapped);
        assertThatCannotOpen("1234", claimed);
        assertThatCannotOpenWith(prf, "12345", wrapped);
        assertThatCannotOpenWith(SymmetricKey.generate(random), "1234", wrapped);
        assertThatCannotOpenWith(prf, "1234", claimed);
        assertThatCannotOpenWith(prf, "right", PassphraseLock.wrap("right".toCharArray(), identity, CHEAP, random));
    }

    @Property(tries = 200)
    void both_ingredients_open_it_and_any_other_pair_does_not(
            @ForAll @StringLength(max = 40) String passphrase,
            @ForAll @StringLength(max = 40) String other,
            @ForAll @Size(32) byte[] output,
            @ForAll @IntRange(max = 255) int bit)
            throws Exception {
        Assume.that(!Normalizer.normalize(passphrase, Normalizer.Form.NFC)
                .equals(Normalizer.normalize(other, Normalizer.Form.NFC)));
        byte[] flipped = output.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        SymmetricKey prf = SymmetricKey.of(output);
        byte[] wrapped = PassphraseLock.wrapWith(prf, passphrase.toCharArray(), identity, CHEAP, random);

        assertThat(PassphraseLock.unwrapWith(prf, passphrase.toCharArray(), wrapped).exportSeed())
                .isEqualTo(identity.exportSeed());
        assertThatCannotOpenWith(SymmetricKey.of(flipped), passphrase, wrapped);
        assertThatCannotOpenWith(prf, other, wrapped);
        assertThatCannotOpen(passphrase, wrapped);
    }

    private static void assertThatCannotOpenWith(SymmetricKey prf, String passphrase, byte[] wrapped) {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> PassphraseLock.unwrapWith(prf, passphrase.toCharArray(), wrapped));
    }

    private static void assertThatCannotOpen(String passphrase, byte[] wrapped) {
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> PassphraseLock.unwrap(passphrase.toCharArray(), wrapped));
    }
}
