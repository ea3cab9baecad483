package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.amana.sealing.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key table's own backup: without it no backup opens a case, and it is kept for 35 days. */
class KeyBackupIT {

    private static final String GONE = "a".repeat(32);
    private static final String ITEM = "b".repeat(32);
    private static final String KEY = "x'00ff10'";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @AfterEach
    void nothingOfItStays() throws SQLException {
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            connection.setAutoCommit(true);
            remove(sql);
        }
    }

    @Test
    @Tag("S-47")
    void what_is_missing_is_put_back_and_what_is_there_stays(@TempDir Path folder) throws Exception {
        var later = "f".repeat(32);
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            add(sql);
            var before = checksums(connection);

            var file = new KeyBackup(connection).save(folder, NOON);
            sql.executeUpdate("delete from key_case");
            sql.executeUpdate("delete from key_header where item = '" + ITEM + "' and part = 1");
            sql.executeUpdate("insert into key_header (item, part, bytes) values ('" + later + "', 0, 'x')");
            sql.executeUpdate("update key_index set version = 2, bytes = x'02' where case_id = '" + GONE + "'");
            connection.commit();
            var restored = new RestoreKeys(connection).restore(file);

            assertThat(restored.other()).isEqualTo(1);
            assertThat(restored.missing()).isGreaterThan(1);
            assertThat(sql.executeUpdate("delete from key_header where item = '" + later + "'")).isEqualTo(1);
            assertThat(sql.executeUpdate("update key_index set version = 1, bytes = x'00' where case_id = '" + GONE + "' and version = 2"))
                    .isEqualTo(1);
            assertThat(checksums(connection)).isEqualTo(before);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            connection.commit();
        }
    }

    @Test
    @Tag("S-41")
    @Tag("S-47")
    void of_what_was_destroyed_after_the_backup_nothing_is_put_back(@TempDir Path folder) throws Exception {
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            var before = checksums(connection);
            var file = savedAndLost(connection, sql, folder);
            sql.executeUpdate("insert into destroyed_case values ('" + GONE
                    + "', 'central', '2026-11-01', '2026-11-24', 'x', 'y', 'z', 1, 1, repeat('m', 32), '')");
            sql.executeUpdate("insert into destroyed_item values (sha2('" + ITEM + "', 256))");

            new RestoreKeys(connection).restore(file);

            assertThat(checksums(connection)).isEqualTo(before);
            sql.executeUpdate("delete from destroyed_case where id = '" + GONE + "'");
            sql.executeUpdate("delete from destroyed_item where sha256 = sha2('" + ITEM + "', 256)");
            connection.commit();
        }
    }

    @Test
    @Tag("S-40")
    @Tag("S-47")
    void neither_a_part_that_was_destroyed_alone_nor_a_case_key_that_was_replaced_is_put_back(@TempDir Path folder) throws Exception {
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            var before = checksums(connection);
            var file = savedAndLost(connection, sql, folder);
            sql.executeUpdate("insert into destroyed_item values (sha2(" + KEY + ", 256)), (sha2('" + ITEM + "/0', 256))");

            new RestoreKeys(connection).restore(file);

            assertThat(sql.executeUpdate("delete from key_index where case_id = '" + GONE + "'")).isEqualTo(1);
            assertThat(sql.executeUpdate("delete from key_header where item = '" + ITEM + "'")).isEqualTo(1);
            assertThat(checksums(connection)).isEqualTo(before);
            sql.executeUpdate("delete from destroyed_item where sha256 in (sha2(" + KEY + ", 256), sha2('" + ITEM + "/0', 256))");
            connection.commit();
        }
    }

    /** Its wrapping in the backup is another one than that which was destroyed. */
    @Test
    @Tag("S-40")
    @Tag("S-47")
    void nor_is_a_case_key_that_was_replaced_after_the_keys_of_its_desk_were(@TempDir Path folder) throws Exception {
        try (var connection = HouseUnderTest.running().database("triage");
                var sql = connection.createStatement()) {
            var file = savedAndLost(connection, sql, folder);
            sql.executeUpdate("update desk set generation = generation + 1");
            var mark = Sha256.hex(Sha256.of((GONE + "/KEY/" + generation(sql)).getBytes(StandardCharsets.US_ASCII)));
            sql.executeUpdate("insert into destroyed_item values ('" + mark + "')");

            new RestoreKeys(connection).restore(file);

            assertThat(sql.executeUpdate("delete from key_case where case_id = '" + GONE + "'")).isZero();
            sql.executeUpdate("delete from destroyed_item where sha256 = '" + mark + "'");
            sql.executeUpdate("update desk set generation = generation - 1");
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

            assertThatThrownBy(() -> new RestoreKeys(connection).restore(file)).isInstanceOf(IOException.class);
            connection.rollback();

            assertThat(checksums(connection)).isEqualTo(before);
        }
    }

    /** A backup of a case whose keys are then missing. */
    private static Path savedAndLost(Connection connection, Statement sql, Path folder) throws Exception {
        add(sql);
        var file = new KeyBackup(connection).save(folder, NOON);
        remove(sql);
        return file;
    }

    private static int generation(Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("select max(generation) from desk")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void add(Statement sql) throws SQLException {
        sql.executeUpdate("insert into key_case (case_id, bytes) values ('" + GONE + "', " + KEY + ")");
        sql.executeUpdate("insert into key_index (case_id, desk, version, bytes) values ('" + GONE + "', 'central', 1, x'00')");
        sql.executeUpdate("insert into key_header (item, part, bytes) values ('" + ITEM + "', 0, 'x'), ('" + ITEM + "', 1, 'x')");
    }

    private static void remove(Statement sql) throws SQLException {
        sql.executeUpdate("delete from key_case where case_id = '" + GONE + "'");
        sql.executeUpdate("delete from key_index where case_id = '" + GONE + "'");
        sql.executeUpdate("delete from key_header where item = '" + ITEM + "'");
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
