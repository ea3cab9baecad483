package org.amana.container.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/** One side's schema in the hands of somebody who may do everything there. */
public final class Tables {

    private final String schema;

    public Tables(String side) {
        this.schema = "amana_" + side;
    }

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

    public long count(String sql, Object... values) {
        return ((Number) row(sql, values).values().iterator().next()).longValue();
    }

    public byte[] bytes(String sql, Object... values) {
        return (byte[]) row(sql, values).values().iterator().next();
    }

    /** All tables but the migrations' history. */
    public List<String> names() {
        return rows("select table_name from information_schema.tables where table_schema = ? order by table_name", schema).stream()
                .map(row -> (String) row.values().iterator().next())
                .filter(name -> !name.equals("flyway_schema_history"))
                .toList();
    }

    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Object[] values, Use<T> use) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.with(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    public Connection connection() throws SQLException {
        return new MariaDbDataSource(System.getProperty("test.db.url") + schema)
                .getConnection(System.getProperty("test.db.user"), System.getProperty("test.db.password"));
    }
}
