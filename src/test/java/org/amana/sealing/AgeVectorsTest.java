package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors that every implementation of age is held to: CCTV age, in the version that the npm lock file pins. */
@Tag("S-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgeVectorsTest {

    private List<AgeVector> vectors;

    @BeforeAll
    void unpack() throws Exception {
        Path directory = Node.DIRECTORY.resolve("vectors");
        Node.run("vectors.mjs", "", "vectors");
        try (Stream<Path> files = Files.list(directory)) {
            vectors = files.sorted()
                    .map(AgeVector::read)
                    .filter(vector -> !vector.needsPassphrase())
                    .toList();
        }
    }

    Stream<AgeVector> vectors() {
        return vectors.stream();
    }

    @Test
    void no_vector_without_a_passphrase_is_left_out() {
        assertThat(vectors).hasSize(117);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_age_file_opens_or_is_refused_as_it_declares(AgeVector vector) throws Exception {
        ByteArrayOutputStream released = new ByteArrayOutputStream();

        String outcome = open(vector, released);

        assertThat(outcome).isEqualTo(vector.expect());
        for (String expected : vector.all("payload")) {
            assertThat(Sha256.hex(Sha256.of(released.toByteArray()))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_header_that_parses_is_kept_byte_for_byte(AgeVector vector) throws Exception {
        if (vector.expect().equals("success") && !vector.isArmored()) {
            InputStream in = new ByteArrayInputStream(vector.file());

            AgeHeader header = AgeFile.readHeader(in);

            assertThat(vector.file()).startsWith(header.bytes());
            assertThat(in.available()).isEqualTo(vector.file().length - header.bytes().length);
            assertThat(AgeHeader.parse(header.bytes()).stanzaTypes()).isEqualTo(header.stanzaTypes());
        }
    }

    private static String open(AgeVector vector, ByteArrayOutputStream released) throws IOException {
        try {
            byte[] file = vector.isArmored() ? Armor.open(vector.file()) : vector.file();
            InputStream in = new ByteArrayInputStream(file);
            AgeHeader header = AgeFile.readHeader(in);
            AgeFile.open(header, in, fileKey(vector.all("identity"), header)).transferTo(released);
            return "success";
        } catch (Armor.Malformed e) {
            return "armor failure";
        } catch (CannotOpen e) {
            return switch (e.at()) {
                case HEADER -> "header failure";
                case RECIPIENTS -> "no match";
                case HEADER_MAC -> "HMAC failure";
                case PAYLOAD -> "payload failure";
                default -> e.at().toString();
            };
        }
    }

    private static byte[] fileKey(List<String> identities, AgeHeader header) throws CannotOpen {
        CannotOpen last = new CannotOpen(CannotOpen.At.RECIPIENTS);
        for (String identity : identities) {
            try {
                return identity.startsWith("AGE-SECRET-KEY-PQ-")
                        ? HybridStanza.unwrap(header.stanzas(), Identity.parse(identity))
                        : X25519Identity.parse(identity).unwrap(header.stanzas());
            } catch (CannotOpen e) {
                last = e;
                if (e.at() != CannotOpen.At.RECIPIENTS) {
                    throw e;
                }
            }
        }
        throw last;
    }
}
