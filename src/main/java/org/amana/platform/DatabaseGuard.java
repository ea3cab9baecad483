package org.amana.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses a database that would break a promise: a received report must survive a crash
 * ({@code innodb_flush_log_at_trx_commit=1}), and what was deleted must be gone
 * ({@code innodb_immediate_scrub_data_uncompressed=ON}). The logs of statements would keep what was done, and when; so
 * would a binary log, which is taken only where a replica needs it, encrypted and gone after a day (protocol, "A sealed
 * report").
 */
public final class DatabaseGuard {

    private static final long SECONDS_OF_A_DAY = 86_400;

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
        must(connection, "slow_query_log", "0", "so that nothing is written into a log");
        if (Settings.optional("amana.db.replica").isEmpty()) {
            must(connection, "log_bin", "0", "or set amana.db.replica when a replica needs it, encrypted and purged after a day");
        } else if (value(connection, "log_bin").equals("1")) {
            must(connection, "encrypt_binlog", "1", "with the plugin file_key_management and a key file of its own, so that the log for a replica cannot be read");
            mustEndWithinADay(connection);
        }
    }

    /** Zero would be never. */
    private static void mustEndWithinADay(Connection connection) throws SQLException {
        var seconds = Long.parseLong(value(connection, "binlog_expire_logs_seconds"));
        if (seconds < 1 || seconds > SECONDS_OF_A_DAY) {
            throw new UnsafeStart("The database runs with binlog_expire_logs_seconds other than 1 to " + SECONDS_OF_A_DAY
                    + ": set it in its configuration, so that the log for a replica is gone after a day.");
        }
    }

    private static void must(Connection connection, String variable, String value, String why) throws SQLException {
        if (!value.equals(value(connection, variable))) {
            throw new UnsafeStart("The database runs with " + variable + " other than " + value + ": set it in its configuration, " + why + ".");
        }
    }

    private static String value(Connection connection, String variable) throws SQLException {
        try (var statement = connection.prepareStatement("select @@global." + variable);
                var result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }
}
