package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgeFileTest {

    private final SecureRandom random = new SecureRandom();
    private final Identity desk = Identity.generate(random);
    private final Identity recovery = Identity.generate(random);
    private final List<Recipient> both = List.of(desk.recipient(), recovery.recipient());
    private final byte[] plaintext = "what nobody else may read".getBytes(StandardCharsets.UTF_8);

    @Test
    void each_recipient_opens_what_was_sealed() throws Exception {
        byte[] sealed = AgeFile.seal(plaintext, both, random);

        assertThat(AgeFile.open(sealed, desk)).isEqualTo(plaintext);
        assertThat(AgeFile.open(sealed, recovery)).isEqualTo(plaintext);
    }

    @Test
    @Tag("S-01")
    void nobody_else_opens_it() {
        byte[] sealed = AgeFile.seal(plaintext, both, random);

        assertThatCannotOpen(sealed, Identity.generate(random));
    }

    @Test
    void the_same_plaintext_never_looks_the_same_twice() {
        byte[] once = AgeFile.seal(plaintext, both, random);
        byte[] again = AgeFile.seal(plaintext, both, random);

        assertThat(again).hasSameSizeAs(once).isNotEqualTo(once);
        assertThat(payload(again)).isNotEqualTo(payload(once));
    }

    @Test
    @Tag("S-18")
    void every_flipped_byte_is_noticed() {
        byte[] sealed = AgeFile.seal(plaintext, List.of(desk.recipient()), random);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;

            assertThatCannotOpen(changed, desk);
        }
    }

    @Test
    @Tag("S-18")
    void every_missing_end_is_noticed() {
        byte[] sealed = AgeFile.seal(plaintext, List.of(desk.recipient()), random);

        for (int length = 0; length < sealed.length; length++) {
            assertThatCannotOpen(Arrays.copyOf(sealed, length), desk);
        }
    }

    @Test
    @Tag("S-18")
    void a_file_cut_between_two_chunks_gives_the_first_and_then_fails() throws Exception {
        byte[] sealed = AgeFile.seal(new byte[3 * 64 * 1024], both, random);
        int oneChunk = sealed.length - 2 * (64 * 1024 + 16);

        InputStream in = AgeFile.open(new ByteArrayInputStream(sealed, 0, oneChunk), desk);

        assertThat(in.readNBytes(64 * 1024)).hasSize(64 * 1024);
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(in::read);
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(in::read);
    }

    @Test
    void anything_behind_the_end_is_noticed() {
        byte[] sealed = AgeFile.seal(new byte[64 * 1024], both, random);

        assertThatCannotOpen(Arrays.copyOf(sealed, sealed.length + 1), desk);
    }

    @Test
    void swapped_chunks_are_noticed() {
        byte[] sealed = AgeFile.seal(new byte[3 * 64 * 1024], both, random);
        int chunk = 64 * 1024 + 16;
        int first = sealed.length - 3 * chunk;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, first, swapped, first + chunk, chunk);
        System.arraycopy(sealed, first + chunk, swapped, first, chunk);

        assertThatCannotOpen(swapped, desk);
    }

    @Test
    void a_stream_that_was_not_closed_leaves_a_file_that_does_not_open() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        OutputStream abandoned = AgeFile.sealTo(sealed, both, random);
        abandoned.write(new byte[100_000]);
        abandoned.flush();

        assertThatCannotOpen(sealed.toByteArray(), desk);
    }

    @Test
    void it_does_not_matter_how_the_bytes_are_cut_when_they_are_written_and_read() throws Exception {
        byte[] bytes = new byte[200_000];
        random.nextBytes(bytes);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = AgeFile.sealTo(sealed, both, random)) {
            out.write(bytes[0]);
            for (int i = 1; i < bytes.length; i += 977) {
                out.write(bytes, i, Math.min(977, bytes.length - i));
            }
        }

        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        InputStream in = AgeFile.open(new ByteArrayInputStream(sealed.toByteArray()), recovery);
        opened.write(in.read());
        byte[] buffer = new byte[1013];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            opened.write(buffer, 0, n);
        }

        assertThat(opened.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void nothing_is_written_after_the_end() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        OutputStream out = AgeFile.sealTo(sealed, both, random);
        out.close();
        out.close();

        assertThatIOException().isThrownBy(() -> out.write(1));
        assertThat(AgeFile.open(sealed.toByteArray(), desk)).isEmpty();
    }

    @Test
    void a_header_kept_apart_opens_its_payload_and_no_other() throws Exception {
        byte[] sealed = AgeFile.seal(plaintext, both, random);
        InputStream in = new ByteArrayInputStream(sealed);
        AgeHeader header = AgeFile.readHeader(in);
        byte[] payload = in.readAllBytes();
        AgeHeader kept = AgeHeader.parse(header.bytes());

        assertThat(kept.stanzaTypes()).containsExactly("mlkem768x25519", "mlkem768x25519");
        assertThat(AgeFile.open(kept, new ByteArrayInputStream(payload), desk)).hasBinaryContent(plaintext);

        byte[] anotherPayload = payload(AgeFile.seal(plaintext, both, random));
        InputStream mismatched = AgeFile.open(kept, new ByteArrayInputStream(anotherPayload), desk);
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(mismatched::readAllBytes);
    }

    @Test
    void a_header_alone_has_nothing_behind_it() {
        byte[] sealed = AgeFile.seal(plaintext, both, random);

        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> AgeHeader.parse(sealed));
    }

    @Test
    @Tag("S-13")
    void a_header_above_64_KiB_is_refused_before_it_is_read_to_its_end() {
        class Endless extends InputStream {
            private int read;

            @Override
            public int read() {
                return "age-encryption.org/v1\n-> x\n".length() > read
                        ? "age-encryption.org/v1\n-> x\n".charAt(read++)
                        : endlessStanzas();
            }

            private int endlessStanzas() {
                return (read++ - 27) % 65 == 64 ? '\n' : 'A';
            }
        }
        Endless endless = new Endless();

        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> AgeFile.readHeader(endless));

        assertThat(endless.read).isLessThanOrEqualTo(64 * 1024 + 1);
    }

    @Test
    void the_source_that_fails_is_not_mistaken_for_a_damaged_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is down");
            }
        };

        assertThatIOException().isThrownBy(() -> AgeFile.open(broken, desk)).withMessage("the line is down");
    }

    @Test
    void a_file_for_nobody_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeFile.seal(plaintext, List.of(), random));
    }

    @Test
    void why_it_does_not_open_is_not_told() {
        byte[] sealed = AgeFile.seal(plaintext, both, random);
        byte[] damaged = sealed.clone();
        damaged[damaged.length - 1] ^= 1;

        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> AgeFile.open(sealed, Identity.generate(random)))
                .withMessage(new CannotOpen(CannotOpen.At.PAYLOAD).getMessage())
                .withNoCause();
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> AgeFile.open(damaged, desk))
                .withMessage(new CannotOpen(CannotOpen.At.HEADER).getMessage())
                .withNoCause();
    }

    private byte[] payload(byte[] sealed) {
        try {
            InputStream in = new ByteArrayInputStream(sealed);
            AgeFile.readHeader(in);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertThatCannotOpen(byte[] sealed, Identity identity) {
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> AgeFile.open(sealed, identity));
    }

    @Test
    void who_has_had_several_identities_opens_what_was_sealed_to_any_of_them() throws Exception {
        var former = Identity.generate(random);
        var present = Identity.generate(random);
        var stranger = Identity.generate(random);
        var sealed = AgeFile.seal(new byte[] {7}, List.of(former.recipient()), random);

        assertThat(AgeFile.open(sealed, List.of(present, former))).containsExactly(7);
        assertThatThrownBy(() -> AgeFile.open(sealed, List.of(present, stranger))).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> AgeFile.open(sealed, List.<Identity>of())).isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_new_header_hands_the_same_payload_to_others_and_to_nobody_else() throws Exception {
        var former = Identity.generate(random);
        var present = Identity.generate(random);
        var file = new ByteArrayInputStream(AgeFile.seal(new byte[100_000], List.of(former.recipient()), random));
        var header = AgeFile.readHeader(file);
        var payload = file.readAllBytes();

        var other = AgeHeader.parse(
                AgeFile.rewrap(header, List.of(present, former), List.of(present.recipient()), random).bytes());

        try (var opened = AgeFile.open(other, new ByteArrayInputStream(payload), present)) {
            assertThat(opened.readAllBytes()).isEqualTo(new byte[100_000]);
        }
        assertThatThrownBy(() -> AgeFile.open(other, new ByteArrayInputStream(payload), former)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> AgeFile.rewrap(header, List.of(present), List.of(present.recipient()), random))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_header_that_was_changed_is_not_made_anew() throws Exception {
        var identity = Identity.generate(random);
        var sealed = AgeFile.seal(new byte[1], List.of(identity.recipient()), random);
        var text = new String(sealed, StandardCharsets.ISO_8859_1);
        var mac = text.indexOf("\n--- ") + 5;
        var changed = text.substring(0, mac) + (text.charAt(mac) == 'A' ? 'B' : 'A') + text.substring(mac + 1, text.indexOf('\n', mac) + 1);
        var header = AgeHeader.parse(changed.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> AgeFile.rewrap(header, List.of(identity), List.of(identity.recipient()), random))
                .isInstanceOf(CannotOpen.class);
    }
}
