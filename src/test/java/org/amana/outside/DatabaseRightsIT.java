package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the running server's database password can do what that side does, and nothing else. */
@Tag("S-24")
class DatabaseRightsIT {

    private static final List<String> VERBS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private final HouseUnderTest house = HouseUnderTest.running();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "triage"})
    void on_every_table_of_its_own_exactly_what_was_granted_is_possible(String side) throws Exception {
        var granted = new Properties();
        try (var list = HouseUnderTest.class.getResourceAsStream("rights.properties")) {
            granted.load(list);
        }
        try (var admin = house.database(side);
                var user = user(side)) {
            for (var table : Tables.of(admin)) {
                var rights = List.of(granted.getProperty(side + "." + table, "").split(", "));
                for (var verb : VERBS) {
                    assertThat(isRefused(user, statement(admin, verb, table)))
                            .as(verb + " on " + table)
                            .isEqualTo(!rights.contains(verb));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "triage, UPDATE, audit",
        "triage, DELETE, audit",
        "triage, DELETE, audit_head",
        "triage, INSERT, audit_head",
        "triage, UPDATE, received_item",
        "triage, UPDATE, destroyed_item",
        "triage, DELETE, destroyed_item",
        "triage, UPDATE, destroyed_case",
        "triage, DELETE, destroyed_case",
        "triage, DELETE, audit_checkpoint",
        "triage, UPDATE, audit_checkpoint",
        "triage, DELETE, officer",
        "triage, UPDATE, deployment",
        "triage, SELECT, flyway_schema_history",
        "intake, UPDATE, item",
        "intake, UPDATE, received_id",
        "intake, UPDATE, sealed_chunk",
        "intake, UPDATE, answer",
        "intake, UPDATE, known_directory",
        "intake, DELETE, known_directory",
        "intake, UPDATE, deployment",
        "intake, DELETE, deployment",
        "intake, SELECT, flyway_schema_history"
    })
    void what_is_written_once_is_never_changed(String side, String verb, String table) throws Exception {
        try (var admin = house.database(side);
                var user = user(side)) {
            assertThat(isRefused(user, statement(admin, verb, table))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"intake, triage", "triage, intake"})
    void the_other_sides_schema_is_out_of_reach(String side, String other) throws Exception {
        try (var admin = house.database(other);
                var user = user(side)) {
            for (var table : Tables.of(admin)) {
                for (var verb : VERBS) {
                    assertThat(isRefused(user, statement(admin, verb, table).replace(table, "amana_" + other + "." + table)))
                            .as(verb + " on " + table)
                            .isTrue();
                }
            }
            assertThat(Tables.column(user, "show databases")).doesNotContain("amana_" + other, "mysql");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "triage"})
    void nothing_is_built_torn_down_read_from_disk_or_handed_on(String side) throws Exception {
        try (var user = user(side)) {
            for (var statement : List.of(
                    "CREATE TABLE own (id INT)",
                    "CREATE TEMPORARY TABLE own (id INT)",
                    "CREATE VIEW own AS SELECT 1",
                    "CREATE PROCEDURE own() SELECT 1",
                    "CREATE FUNCTION own() RETURNS INT RETURN 1",
                    "CREATE TRIGGER own BEFORE INSERT ON deployment FOR EACH ROW SET @a = 1",
                    "CREATE EVENT own ON SCHEDULE EVERY 1 DAY DO SELECT 1",
                    "CREATE DATABASE own",
                    "ALTER TABLE deployment ADD COLUMN own INT",
                    "ALTER DATABASE amana_" + side + " CHARACTER SET latin1",
                    "DROP TABLE deployment",
                    "DROP DATABASE amana_" + side,
                    "TRUNCATE TABLE deployment",
                    "RENAME TABLE deployment TO own",
                    "CREATE INDEX own ON deployment (id)",
                    "LOCK TABLES deployment WRITE",
                    "SELECT 'x' INTO OUTFILE '/tmp/own'",
                    "SELECT 'x' INTO DUMPFILE '/tmp/own'",
                    "LOAD DATA INFILE '/etc/passwd' INTO TABLE deployment",
                    "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE deployment",
                    "CREATE USER own",
                    "GRANT SELECT ON amana_" + side + ".deployment TO 'amana_" + side + "'@'127.0.0.1'",
                    "SET PASSWORD FOR 'amana_setup'@'127.0.0.1' = PASSWORD('x')",
                    "SET GLOBAL general_log = 1",
                    "SET GLOBAL innodb_flush_log_at_trx_commit = 2",
                    "SET GLOBAL innodb_immediate_scrub_data_uncompressed = 0",
                    "SELECT * FROM mysql.user",
                    "SELECT * FROM mysql.global_priv",
                    "SHOW GRANTS FOR 'amana_setup'@'127.0.0.1'",
                    "SHOW BINARY LOGS",
                    "INSTALL SONAME 'server_audit'",
                    "FLUSH TABLES",
                    "SHUTDOWN")) {
                assertThat(isRefused(user, statement)).as(statement).isTrue();
            }
            assertThat(Tables.column(user, "SELECT LOAD_FILE('/etc/passwd')")).containsOnlyNulls();
        }
    }

    @Test
    void other_users_questions_are_not_seen() throws Exception {
        try (var user = user("intake")) {
            assertThat(Tables.column(user, "select user from information_schema.processlist")).containsOnly("amana_intake");
        }
    }

    /** One that changes nothing where it is allowed; rights are looked at first. */
    private static String statement(Connection admin, String verb, String table) throws SQLException {
        var columns = Tables.column(
                admin,
                "select column_name from information_schema.columns where table_schema = database() and table_name = '" + table
                        + "' order by ordinal_position");
        return switch (verb) {
            case "SELECT" -> "SELECT 1 FROM " + table + " WHERE 1 = 0";
            case "INSERT" -> "INSERT INTO " + table + " (" + columns.getFirst() + ") SELECT 1 FROM DUAL WHERE 1 = 0";
            // a value that no right to read is needed for
            case "UPDATE" -> "UPDATE " + table + " SET " + columns.getLast() + " = NULL LIMIT 0";
            default -> "DELETE FROM " + table + " LIMIT 0";
        };
    }

    private static boolean isRefused(Connection user, String statement) {
        try (var running = user.createStatement()) {
            running.execute(statement);
            return false;
        } catch (SQLException answer) {
            return isAboutRights(answer);
        }
    }

    /** 42000 and 28000 are refusals; whatever else goes wrong means that the statement was let through. */
    private static boolean isAboutRights(SQLException answer) {
        return List.of(1044, 1045, 1142, 1143, 1148, 1227, 1370, 4166).contains(answer.getErrorCode());
    }

    private Connection user(String side) throws SQLException, IOException {
        var passwords = new Properties();
        try (Reader file = Files.newBufferedReader(house.data().resolve("database/passwords"))) {
            passwords.load(file);
        }
        try (var admin = house.database(side)) {
            return DriverManager.getConnection(
                    admin.getMetaData().getURL().replaceAll("\\?.*", "") + "?allowLocalInfile=true",
                    "amana_" + side,
                    passwords.getProperty("amana_" + side));
        }
    }
}
