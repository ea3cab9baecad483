package org.amana.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amana.sealing.Sha256;

/**
 * Puts a backup of the key table back, without what was destroyed since. The rest of what is said in {@link KeyBackup} holds.
 */
final class RestoreKeys {

    /**
     * How a backup was put back.
     *
     * @param missing rows that were written
     * @param other rows that are there and are not as in the backup
     */
    record Restored(long missing, long other) {

        String inWords() {
            return "Put back: " + missing + " rows of the key table."
                    + (other == 0 ? "" : " " + other + " rows are there in another form and stay as they are.");
        }
    }

    private final Connection connection;

    RestoreKeys(Connection connection) {
        this.connection = connection;
    }

    /**
     * Puts back the rows that are missing, all or none. A row that is there stays: most often it is later than the backup,
     * and the case with it. Of what this database knows to be destroyed no row is written again.
     */
    Restored restore(Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var destroyedCases = column("select id from destroyed_case");
        var destroyedItems = column("select sha256 from destroyed_item");
        var generations = Integer.parseInt(column("select coalesce(max(generation), 1) from desk").iterator().next());
        var present = present();
        long missing = 0;
        long other = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            for (var row = next(lines); row != null; row = next(lines)) {
                var values = row.getJsonObject("row");
                var table = row.getString("table");
                var there = present.get(key(table, values));
                if (there != null) {
                    other += there.equals(Sha256.hex(Sha256.of(bytes(values, "bytes")))) ? 0 : 1;
                } else if (!destroyedCases.contains(values.getString("case_id", ""))
                        && destroyed(table, values, generations).noneMatch(destroyedItems::contains)) {
                    insert(table, values);
                    missing++;
                }
            }
        }
        connection.commit();
        return new Restored(missing, other);
    }

    /** The SHA-256 of each row's sealed bytes, by its key. */
    private Map<String, String> present() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select concat('key_case/', case_id), sha2(bytes, 256) from key_case"
                        + " union select concat('key_index/', case_id), sha2(bytes, 256) from key_index"
                        + " union select concat('key_header/', item, '/', part), sha2(bytes, 256) from key_header")) {
            var values = new HashMap<String, String>();
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
            return values;
        }
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
            case "key_header" -> Stream.of(row.getString("item"), row.getString("item") + "/" + row.getInt("part")).map(RestoreKeys::sha256);
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
        if (!KeyBackup.TABLES.contains(table) || !columns.stream().allMatch(name -> name.matches("[a-z_]+"))) {
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
