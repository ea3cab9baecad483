package org.amana.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.amana.platform.KeyFile;

/**
 * The backup of the key table: case keys, index rows and age headers, all of them sealed. It is apart from all other
 * backups and kept for 35 days, so that what is destroyed is gone for good then: no other backup opens anything.
 *
 * <p>{@code KeyBackup save folder} writes the file of today and deletes those that are too old; {@code KeyBackup restore
 * file} puts back what is missing while the server is stopped, without what was destroyed since. Both work on the default
 * house, or with {@code jdbc:mariadb://…/amana_triage user} behind them and the password in the environment variable
 * {@code AMANA_DB_PASSWORD}.
 */
public final class KeyBackup {

    static final int DAYS = 35;

    static final List<String> TABLES = List.of("key_case", "key_index", "key_header");
    private static final String NAME = "keys-";
    private static final String ENDING = ".jsonl";
    private static final String UNFINISHED = ".part";

    private final Connection connection;

    KeyBackup(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] args) {
        var settings = RunningHouse.settings();
        var url = args.length > 2 && !args[2].isBlank() ? args[2] : settings.getProperty("amana.triage.db.url", "");
        var user = args.length > 3 && !args[3].isBlank() ? args[3] : settings.getProperty("amana.triage.db.user", "");
        var password = System.getenv().getOrDefault("AMANA_DB_PASSWORD", settings.getProperty("amana.triage.db.password", ""));
        if (args.length < 2 || args[1].isBlank() || url.isEmpty()) {
            System.err.println("Say where the backup is (-Damana.backup=…), and start the house or give the address of the triage schema and a user of it.");
            System.exit(2);
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (args[0].equals("restore")) {
                System.out.println(new RestoreKeys(connection).restore(Path.of(args[1])).inWords());
            } else {
                System.out.println("Written: " + new KeyBackup(connection).save(Path.of(args[1]), Clock.systemUTC()));
            }
        } catch (SQLException refused) {
            System.err.println("The key table cannot be read or written: check address, user and the variable AMANA_DB_PASSWORD.");
            System.exit(2);
        } catch (IOException full) {
            System.err.println("The backup cannot be read or written: check the folder and the space that is left there.");
            System.exit(2);
        }
    }

    /** The file of today, replaced at once when there is one; returns it. */
    Path save(Path folder, Clock clock) throws SQLException, IOException {
        Files.createDirectories(folder);
        var today = LocalDate.now(clock);
        var file = folder.resolve(NAME + today + ENDING);
        var unfinished = folder.resolve(NAME + today + UNFINISHED);
        deleteUnfinished(folder);
        KeyFile.write(unfinished, new byte[0]);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        for (var table : TABLES) {
            write(table, unfinished);
        }
        connection.commit();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteUpTo(today.minusDays(DAYS), folder);
        return file;
    }

    private void write(String table, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table);
                var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII, StandardOpenOption.APPEND)) {
            while (rows.next()) {
                out.write(line(table, rows));
                out.write('\n');
            }
        }
    }

    private static String line(String table, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var values = Json.createObjectBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnName(i);
            switch (columns.getColumnType(i)) {
                case Types.INTEGER, Types.BIGINT -> values.add(name, row.getLong(i));
                case Types.VARCHAR, Types.CHAR -> values.add(name, row.getString(i));
                default -> values.add(name, Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(row.getBytes(i))));
            }
        }
        return Json.createObjectBuilder().add("table", table).add("row", values).build().toString();
    }

    /** What a save left behind that was interrupted: it holds as much as a whole file and would be kept for ever. */
    private static void deleteUnfinished(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "*" + UNFINISHED)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    /** With the day included: from that day on certificates say that no backup holds the keys any more. */
    private static void deleteUpTo(LocalDate last, Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "????-??-??" + ENDING)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (!LocalDate.parse(name.substring(NAME.length(), name.length() - ENDING.length())).isAfter(last)) {
                    Files.delete(file);
                }
            }
        }
    }
}
