package org.amana.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses a database that would break a promise: a received report must survive a crash
 * ({@code innodb_flush_log_at_trx_commit=1}), and what was deleted must be gone
 * ({@code innodb_immediate_scrub_data_uncompressed=ON}). A binary log on a single machine would keep the second of
 * every insert (protocol, "A sealed report").
 */
public final class DatabaseGuard {

    private DatabaseGuard() {}

    public static void check(DataSource database) {
        try (var connection = database.getConnection()) {
            check(connection);
        } catch (SQLException unreachable) {
            throw new UnsafeStart("The database does not answer: check that it runs, and the settings of its address, user and password.");
        }
    }

    /** @throws SQLException when it does not answer */
    public static void check(Connection connection) throws SQLException {
        must(connection, "innodb_flush_log_at_trx_commit", "1", "so that a received report survives a crash");
        must(connection, "innodb_immediate_scrub_data_uncompressed", "1", "so that what was deleted is gone");
        must(connection, "general_log", "0", "so that nothing is written into a log");
        if (Settings.optional("amana.db.replica").isEmpty()) {
            must(connection, "log_bin", "0", "or set amana.db.replica when a replica needs it, encrypted and purged after a day");
        }
    }

    private static void must(Connection connection, String variable, String value, String why) throws SQLException {
        try (var statement = connection.prepareStatement("select @@global." + variable);
                var result = statement.executeQuery()) {
            result.next();
            if (!value.equals(result.getString(1))) {
                throw new UnsafeStart("The database runs with " + variable + " other than " + value + ": set it in its configuration, " + why + ".");
            }
        }
    }
}
