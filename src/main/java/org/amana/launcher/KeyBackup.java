package org.amana.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amana.platform.KeyFile;
import org.amana.sealing.Sha256;

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

    private static final List<String> TABLES = List.of("key_case", "key_index", "key_header");
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
            var backup = new KeyBackup(connection);
            if (args[0].equals("restore")) {
                System.out.println("Put back: " + backup.restore(Path.of(args[1])) + " rows of the key table.");
            } else {
                System.out.println("Written: " + backup.save(Path.of(args[1]), Clock.systemUTC()));
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

    /**
     * Puts back the rows that are missing, all or none, and returns how many. A row that is there stays: it is as the
     * backup's or later, and the case with it. Of what this database knows to be destroyed no row is written again.
     */
    long restore(Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var destroyedCases = column("select id from destroyed_case");
        var destroyedItems = column("select sha256 from destroyed_item");
        var generations = column("select coalesce(max(generation), 1) from desk").stream().mapToInt(Integer::parseInt).max().orElse(1);
        var present = present();
        long rows = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            for (var row = next(lines); row != null; row = next(lines)) {
                var values = row.getJsonObject("row");
                var table = row.getString("table");
                if (!present.contains(key(table, values))
                        && !destroyedCases.contains(values.getString("case_id", ""))
                        && destroyed(table, values, generations).noneMatch(destroyedItems::contains)) {
                    insert(table, values);
                    rows++;
                }
            }
        }
        connection.commit();
        return rows;
    }

    private Set<String> present() throws SQLException {
        return column("select concat('key_case/', case_id) from key_case union select concat('key_index/', case_id) from key_index"
                + " union select concat('key_header/', item, '/', part) from key_header");
    }

    private static String key(String table, JsonObject row) {
        return table + "/" + (row.containsKey("case_id") ? row.getString("case_id") : row.getString("item", "") + "/" + row.getInt("part", 0));
    }

    private Set<String> column(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new HashSet<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /**
     * By what a row is listed when it is destroyed: as an item, as a part of one alone, or as a case key that was replaced,
     * be it in its present wrapping or in one from before the keys of its desk were.
     */
    private static Stream<String> destroyed(String table, JsonObject row, int generations) {
        return switch (table) {
            case "key_header" -> Stream.of(row.getString("item"), row.getString("item") + "/" + row.getInt("part")).map(KeyBackup::sha256);
            case "key_case" -> Stream.concat(
                    Stream.of(Sha256.hex(Sha256.of(bytes(row, "bytes")))),
                    IntStream.rangeClosed(row.getInt("generation") + 1, generations)
                            .mapToObj(later -> sha256(row.getString("case_id") + "/KEY/" + later)));
            default -> Stream.of();
        };
    }

    private static String sha256(String name) {
        return Sha256.hex(Sha256.of(name.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] bytes(JsonObject row, String column) {
        return Base64.getDecoder().decode(row.getJsonArray(column).getString(0));
    }

    private static JsonObject next(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        if (line == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private void insert(String table, JsonObject row) throws SQLException, IOException {
        var columns = new ArrayList<>(row.keySet());
        if (!TABLES.contains(table) || !columns.stream().allMatch(name -> name.matches("[a-z_]+"))) {
            throw new IOException("the file is no backup of the key table");
        }
        var places = String.join(", ", columns.stream().map(name -> "?").toList());
        try (var statement = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                set(statement, i + 1, row, columns.get(i));
            }
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int at, JsonObject row, String column) throws SQLException {
        switch (row.get(column).getValueType()) {
            case NUMBER -> statement.setLong(at, row.getJsonNumber(column).longValueExact());
            case STRING -> statement.setString(at, row.getString(column));
            default -> statement.setBytes(at, bytes(row, column));
        }
    }
}
