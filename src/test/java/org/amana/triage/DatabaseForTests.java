package org.amana.triage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amana.platform.Settings;
import org.mariadb.jdbc.MariaDbDataSource;

/** The database as somebody who may do everything sees and changes it, behind the server's back. */
final class DatabaseForTests {

    /** All rows of some tables, to be put back later. */
    record Copy(Map<String, List<List<Object>>> tables) {}

    private DatabaseForTests() {}

    static Connection connect() throws SQLException {
        var source = new MariaDbDataSource(Settings.required("amana.triage.db.url"));
        source.setUser(Settings.required("test.db.user"));
        source.setPassword(Settings.required("test.db.password"));
        return source.getConnection();
    }

    static int execute(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static List<List<Object>> rows(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<List<Object>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    static List<String> tables() throws SQLException {
        return rows("select table_name from information_schema.tables where table_schema = database()").stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }

    static Copy copy(String... tables) throws SQLException {
        var copy = new TreeMap<String, List<List<Object>>>();
        for (var table : tables) {
            copy.put(table, rows("select * from " + table));
        }
        return new Copy(copy);
    }

    static void putBack(Copy copy) throws SQLException {
        for (var table : copy.tables().entrySet()) {
            execute("delete from " + table.getKey());
            for (var row : table.getValue()) {
                var places = String.join(", ", row.stream().map(value -> "?").toList());
                execute("insert into " + table.getKey() + " values (" + places + ")", row.toArray());
            }
        }
    }
}
