package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PadmeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 16384",
        "1, 16384",
        "16384, 16384",
        "16385, 17408",
        "100000, 100352",
        "1000000, 1015808",
        "26214400, 26214400",
        "26214401, 26738688"
    })
    void sizes_are_those_of_the_paper_and_never_below_16_KiB(long size, long padded) {
        assertThat(Padme.paddedSize(size)).isEqualTo(padded);
    }

    @Property
    void padding_never_cuts_costs_at_most_an_eighth_and_is_a_size_of_its_own(
            @ForAll @LongRange(max = 1L << 40) long size) {
        long padded = Padme.paddedSize(size);

        assertThat(padded).isGreaterThanOrEqualTo(Math.max(size, 16 * 1024));
        assertThat(padded).isLessThanOrEqualTo(Math.max(16 * 1024, size + size / 8));
        assertThat(Padme.paddedSize(padded)).isEqualTo(padded);
    }

    @Property
    void a_longer_plaintext_never_has_a_shorter_padding(
            @ForAll @LongRange(max = 1L << 30) long size, @ForAll @IntRange(max = 100_000) int more) {
        assertThat(Padme.paddedSize(size + more)).isGreaterThanOrEqualTo(Padme.paddedSize(size));
    }

    @Property(tries = 20)
    void a_stream_is_followed_by_zeros_up_to_its_padded_size(@ForAll @IntRange(max = 70_000) int size)
            throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);

        OutputStream padded = Padme.zeroPadding(written);
        padded.write(bytes);
        padded.close();
        padded.close();

        byte[] expected = Arrays.copyOf(bytes, (int) Padme.paddedSize(size));
        assertThat(written.toByteArray()).isEqualTo(expected);
    }

    @Test
    void text_is_followed_by_spaces() {
        byte[] padded = Padme.padText("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(padded, StandardCharsets.UTF_8))
                .hasSize(16 * 1024)
                .isEqualTo("{}" + " ".repeat(16 * 1024 - 2));
    }

    @Test
    void there_is_no_negative_size() {
        assertThatIllegalArgumentException().isThrownBy(() -> Padme.paddedSize(-1));
    }
}
