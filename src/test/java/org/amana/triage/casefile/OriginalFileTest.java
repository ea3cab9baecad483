package org.amana.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;
import org.amana.sealing.Sha256;
import org.amana.triage.casefile.rows.FileEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalFileTest {

    private final SecureRandom random = new SecureRandom();
    private final Identity desk = Identity.generate(random);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 65_536, 65_537, 300_000})
    void the_bytes_that_were_sent_come_back_without_the_padding(int size) throws IOException {
        var original = new byte[size];
        random.nextBytes(original);

        assertThat(opened(padded(original), entry(size, original))).isEqualTo(original);
    }

    @Test
    void a_file_that_is_not_the_listed_one_is_refused() throws IOException {
        var original = "a photo".getBytes();
        var other = "another".getBytes();

        assertThatThrownBy(() -> opened(padded(other), entry(7, original))).isInstanceOf(NotTheOriginal.class);
        assertThatThrownBy(() -> opened(padded(original), entry(6, original))).isInstanceOf(NotTheOriginal.class);
        assertThatThrownBy(() -> opened(padded(original), entry(20_000, original))).isInstanceOf(NotTheOriginal.class);
    }

    @Test
    void something_hidden_behind_the_file_is_refused() {
        var withTail = Arrays.copyOf("a photo".getBytes(), 20_000);
        withTail[19_999] = 1;

        assertThatThrownBy(() -> opened(withTail, entry(7, "a photo".getBytes()))).isInstanceOf(NotTheOriginal.class);
    }

    private static FileEntry entry(int bytes, byte[] original) {
        return new FileEntry("a1", 1, "photo.jpg", "image/jpeg", bytes, Sha256.hex(Sha256.of(original)), false);
    }

    private static byte[] padded(byte[] original) throws IOException {
        var padded = new ByteArrayOutputStream();
        try (var out = Padme.zeroPadding(padded)) {
            out.write(original);
        }
        return padded.toByteArray();
    }

    private byte[] opened(byte[] plaintext, FileEntry entry) throws IOException {
        var sealed = new ByteArrayInputStream(AgeFile.seal(plaintext, List.of(desk.recipient()), random));
        var header = AgeFile.readHeader(sealed).bytes();
        var out = new ByteArrayOutputStream();
        OriginalFile.write(header, sealed, List.of(desk), entry, out);
        return out.toByteArray();
    }
}
