package org.amana.outside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the schema that a connection is in. */
final class Tables {

    private Tables() {}

    static List<String> of(Connection connection) throws SQLException {
        return column(connection, "select table_name from information_schema.tables where table_schema = database() order by 1");
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
