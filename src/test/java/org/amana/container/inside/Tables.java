package org.amana.container.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/** One side's schema in the hands of somebody who may do everything there, behind the server's back. */
public final class Tables {

    private final String schema;

    public Tables(String side) {
        this.schema = "amana_" + side;
    }

    /** All rows of some tables, to be put back later. */
    public record Copy(Map<String, List<Map<String, Object>>> tables) {}

    public int change(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    public List<Map<String, Object>> rows(String sql, Object... values) {
        return with(sql, values, statement -> {
            var rows = new ArrayList<Map<String, Object>>();
            try (var result = statement.executeQuery()) {
                var columns = result.getMetaData();
                while (result.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    public Map<String, Object> row(String sql, Object... values) {
        return rows(sql, values).getFirst();
    }

    /** The first column of the first row. */
    public Object value(String sql, Object... values) {
        return row(sql, values).values().iterator().next();
    }

    public long count(String sql, Object... values) {
        return ((Number) value(sql, values)).longValue();
    }

    public byte[] bytes(String sql, Object... values) {
        return (byte[]) value(sql, values);
    }

    /** All tables but the history of migrations. */
    public List<String> names() {
        return rows("select table_name from information_schema.tables where table_schema = ? order by table_name", schema).stream()
                .map(row -> (String) row.values().iterator().next())
                .filter(name -> !name.equals("flyway_schema_history"))
                .toList();
    }

    public Copy copy(String... tables) {
        var copy = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var table : tables) {
            copy.put(table, rows("select * from " + table));
        }
        return new Copy(copy);
    }

    public void putBack(Copy copy) {
        copy.tables().forEach((table, rows) -> {
            change("delete from " + table);
            if (rows.isEmpty()) {
                return;
            }
            var places = String.join(", ", rows.getFirst().keySet().stream().map(column -> "?").toList());
            with("insert into " + table + " values (" + places + ")", new Object[0], statement -> {
                for (var row : rows) {
                    set(statement, row.values().toArray());
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        });
    }

    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Object[] values, Use<T> use) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return use.with(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** For a test that holds a lock. */
    public Connection connection() throws SQLException {
        return new MariaDbDataSource(System.getProperty("test.db.url") + schema)
                .getConnection(System.getProperty("test.db.user"), System.getProperty("test.db.password"));
    }
}
