package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key table's own backup: without it no backup opens a case, and it is kept for 35 days. */
class KeyBackupIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Test
    @Tag("S-47")
    void what_was_saved_is_put_back_row_by_row(@TempDir Path folder) throws Exception {
        try (var connection = HouseUnderTest.running().database("triage")) {
            connection.createStatement().executeUpdate("insert into key_case (case_id, bytes) values ('" + "e".repeat(32) + "', x'00ff10')");
            var before = checksums(connection);

            var file = new KeyBackup(connection).save(folder, NOON);
            connection.createStatement().executeUpdate("delete from key_case");
            connection.createStatement().executeUpdate("insert into key_header (item, part, bytes) values ('" + "f".repeat(32) + "', 0, 'x')");
            connection.commit();
            new KeyBackup(connection).restore(file);

            assertThat(checksums(connection)).isEqualTo(before);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            connection.createStatement().executeUpdate("delete from key_case where case_id = '" + "e".repeat(32) + "'");
            connection.commit();
        }
    }

    @Test
    @Tag("S-41")
    @Tag("S-47")
    void of_what_was_destroyed_after_the_backup_nothing_is_put_back(@TempDir Path folder) throws Exception {
        var gone = "a".repeat(32);
        var item = "b".repeat(32);
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            var before = checksums(connection);
            sql.executeUpdate("insert into key_case (case_id, bytes) values ('" + gone + "', x'00')");
            sql.executeUpdate("insert into key_index (case_id, desk, version, bytes) values ('" + gone + "', 'central', 1, x'00')");
            sql.executeUpdate("insert into key_header (item, part, bytes) values ('" + item + "', 0, 'x')");
            var file = new KeyBackup(connection).save(folder, NOON);
            sql.executeUpdate("insert into destroyed_case values ('" + gone
                    + "', 'central', '2026-11-01', '2026-11-24', 'x', 'y', 'z', 1, 1, repeat('m', 32), '')");
            sql.executeUpdate("insert into destroyed_item values (sha2('" + item + "', 256))");

            new KeyBackup(connection).restore(file);

            assertThat(checksums(connection)).isEqualTo(before);
            sql.executeUpdate("delete from destroyed_case where id = '" + gone + "'");
            sql.executeUpdate("delete from destroyed_item where sha256 = sha2('" + item + "', 256)");
            connection.commit();
        }
    }

    @Test
    @Tag("S-40")
    @Tag("S-47")
    void neither_a_part_that_was_destroyed_alone_nor_a_case_key_that_was_replaced_is_put_back(@TempDir Path folder) throws Exception {
        var renewed = "c".repeat(32);
        var item = "d".repeat(32);
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            var before = checksums(connection);
            sql.executeUpdate("insert into key_case (case_id, bytes) values ('" + renewed + "', x'00ff10')");
            sql.executeUpdate("insert into key_header (item, part, bytes) values ('" + item + "', 0, 'x'), ('" + item + "', 1, 'x')");
            var file = new KeyBackup(connection).save(folder, NOON);
            sql.executeUpdate("insert into destroyed_item values (sha2(x'00ff10', 256)), (sha2('" + item + "/0', 256))");

            new KeyBackup(connection).restore(file);

            assertThat(sql.executeUpdate("delete from key_header where item = '" + item + "'")).isEqualTo(1);
            assertThat(checksums(connection)).isEqualTo(before);
            sql.executeUpdate("delete from destroyed_item where sha256 in (sha2(x'00ff10', 256), sha2('" + item + "/0', 256))");
            connection.commit();
        }
    }

    @Test
    @Tag("S-47")
    void on_the_35th_day_a_backup_is_deleted_as_certificates_say_and_so_is_half_of_one(@TempDir Path folder) throws Exception {
        for (var day : new String[] {"2026-10-18", "2026-10-19", "2026-10-20", "2026-11-22"}) {
            Files.writeString(folder.resolve("keys-" + day + ".jsonl"), "");
        }
        Files.writeString(folder.resolve("keys-2026-11-01.part"), "of a save that was interrupted");
        try (var connection = HouseUnderTest.running().database("triage")) {
            new KeyBackup(connection).save(folder, NOON);
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys-2026-10-20.jsonl", "keys-2026-11-22.jsonl", "keys-2026-11-23.jsonl");
        }
    }

    @Test
    void a_file_that_is_no_backup_changes_nothing(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("made-up"), "{\"table\":\"officer\",\"row\":{\"name\":\"x\"}}\n");
        try (var connection = HouseUnderTest.running().database("triage")) {
            var before = checksums(connection);

            assertThatThrownBy(() -> new KeyBackup(connection).restore(file)).isInstanceOf(IOException.class);
            connection.rollback();

            assertThat(checksums(connection)).isEqualTo(before);
        }
    }

    private static TreeMap<String, Long> checksums(Connection connection) throws SQLException {
        var sums = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("checksum table key_case, key_index, key_header extended")) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sums;
    }
}
