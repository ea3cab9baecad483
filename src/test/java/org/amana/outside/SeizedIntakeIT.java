package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;
import org.amana.sealing.Sha256;
import org.amana.sealing.SymmetricKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody carries the intake machine away, with its disk, its database and the source. */
@Tag("S-01")
class SeizedIntakeIT {

    private static final int NONCE = 16;
    private static final int TAG = 16;
    private static final int CHUNK = 64 * 1024 + TAG;

    private final HouseUnderTest house = Battered.house();

    @Test
    void every_part_is_sealed_to_exactly_two_hybrid_recipients_and_has_a_size_that_many_share() throws Exception {
        sendOne();

        var parts = Resting.at(house).stream().flatMap(item -> item.parts().stream()).toList();

        assertThat(parts).hasSizeGreaterThanOrEqualTo(3).allSatisfy(part -> {
            var in = new ByteArrayInputStream(part);
            var header = AgeFile.readHeader(in);
            assertThat(header.stanzaTypes()).containsExactly("mlkem768x25519", "mlkem768x25519");
            long sealed = in.available() - NONCE;
            long plain = sealed - (sealed + CHUNK - 1) / CHUNK * TAG;
            assertThat(plain).isGreaterThanOrEqualTo(Padme.LEAST).isEqualTo(Padme.paddedSize(plain));
        });
    }

    @Test
    void nothing_that_lies_there_opens_anything_that_lies_there() throws Exception {
        sendOne();
        var parts = Resting.telling(house, "Saisi.").getFirst().parts();

        assertThat(parts).as("the report and both of its files").hasSize(3);
        nothingOpens(parts);
    }

    @Test
    void an_answer_that_waits_for_its_reader_does_not_open_either_and_its_mailbox_has_no_known_name() throws Exception {
        var code = sendOne();
        Mail.answer(house, code, "Reçu.");

        try (var reader = FollowUpCode.parse(code).derive(Program.of(house).directory().deployment())) {
            var mailbox = reader.mailboxSecret().id();
            var pepper = SymmetricKey.of(Files.readAllBytes(house.data().resolve("intake/keys/mailbox-pepper")));
            var keyed = HexFormat.of().formatHex(mailbox.keyed(pepper));
            try (var connection = house.database("intake")) {
                assertThat(Tables.column(connection, "select keyed from mailbox")).contains(keyed).doesNotContain(mailbox.hex());
            }

            var answers = answersIn(keyed);

            assertThat(answers).hasSize(1);
            assertThatCode(() -> AgeFile.open(answers.getFirst(), reader.identity())).as("with the code").doesNotThrowAnyException();
            nothingOpens(answers);
        }
    }

    @Test
    void what_rests_beside_the_seal_is_no_more_than_the_protocol_names() throws Exception {
        try (var connection = house.database("intake")) {
            assertThat(Tables.column(
                            connection,
                            "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = database()"
                                    + " and table_name <> 'flyway_schema_history' order by table_name, ordinal_position"))
                    .containsExactly(
                            "answer.id", "answer.mailbox", "answer.delivered", "answer.bytes", "answer.upload",
                            "deployment.id",
                            "item.id", "item.kind", "item.directory", "item.desk", "item.urgent", "item.mailbox", "item.arrived", "item.parts", "item.upload",
                            "known_directory.version", "known_directory.json", "known_directory.signature",
                            "mailbox.keyed", "mailbox.opened", "mailbox.burned",
                            "received_id.id", "received_id.arrived",
                            "sealed_chunk.upload", "sealed_chunk.part", "sealed_chunk.number", "sealed_chunk.bytes", "sealed_chunk.sealed",
                            "staged_upload.upload", "staged_upload.arrived");
            assertThat(Tables.column(
                            connection,
                            "select distinct data_type from information_schema.columns where table_schema = database()"
                                    + " and table_name <> 'flyway_schema_history' and data_type in ('datetime', 'timestamp', 'time')"))
                    .isEmpty();
        }
    }

    private String sendOne() throws Exception {
        var form = ReportForm.open(Battered.visitor(), "fr").telling("Saisi.");
        var code = ReportForm.code(form.send(form.body()
                .file("a.jpg", "image/jpeg", Samples.jpeg(150_000))
                .file("b.jpg", "image/jpeg", Samples.jpeg(1_000))));
        assertThat(code).hasSize(24);
        return code;
    }

    /** Each as its whole age file. */
    private List<byte[]> answersIn(String mailbox) throws SQLException {
        try (var connection = house.database("intake")) {
            var answers = new ArrayList<byte[]>();
            for (var upload : Tables.column(connection, "select upload from answer where mailbox = '" + mailbox + "'")) {
                answers.add(Resting.part(connection, upload, 0));
            }
            return answers;
        }
    }

    private void nothingOpens(List<byte[]> parts) throws IOException, SQLException {
        var candidates = candidates();
        assertThat(candidates).hasSizeGreaterThan(50);
        for (var candidate : candidates.keySet()) {
            try (var identity = Identity.fromSeed(candidate.clone())) {
                for (int part = 0; part < parts.size(); part++) {
                    var sealed = parts.get(part);
                    assertThatThrownBy(() -> AgeFile.open(sealed, identity))
                            .as("part %d with what is %s", part, candidates.get(candidate))
                            .isInstanceOf(CannotOpen.class);
                }
            }
        }
    }

    /** Whatever looks like a key, is one for something else, or could become one by hashing. */
    private Map<byte[], String> candidates() throws IOException, SQLException {
        var found = new LinkedHashMap<byte[], String>();
        for (var folder : List.of("intake", "directory", "server")) {
            try (Stream<Path> files = Files.walk(house.data().resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).filter(SeizedIntakeIT::isSmall).toList()) {
                    addAll(found, Files.readAllBytes(file), file.getFileName().toString());
                }
            }
        }
        try (var connection = house.database("intake")) {
            for (var table : Tables.of(connection)) {
                for (var column : Tables.column(connection, "select column_name from information_schema.columns where table_schema = database() and table_name = '" + table + "'")) {
                    for (var value : Tables.column(connection, "select distinct left(" + column + ", 64) from " + table + " limit 20")) {
                        addAll(found, String.valueOf(value).getBytes(StandardCharsets.UTF_8), table + "." + column);
                    }
                }
            }
        }
        return found;
    }

    private static void addAll(Map<byte[], String> found, byte[] bytes, String where) {
        found.put(Arrays.copyOf(bytes, 32), where);
        found.put(Sha256.of(bytes), "hash of " + where);
        for (var word : new String(bytes, StandardCharsets.ISO_8859_1).split("[^0-9a-fA-F]+")) {
            if (word.length() >= 32 && word.length() % 2 == 0) {
                found.put(Arrays.copyOf(HexFormat.of().parseHex(word), 32), "hexadecimal in " + where);
            }
        }
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= 16 * 1024 && !file.toString().contains("/payara/");
        } catch (IOException gone) {
            return false;
        }
    }
}
