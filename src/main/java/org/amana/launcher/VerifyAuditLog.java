package org.amana.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.amana.witness.LogChain;
import org.amana.witness.LogRow;

/**
 * Checks the audit log without a server: that of the running default house, or
 * {@code VerifyAuditLog jdbc:mariadb://host:port/amana_triage user} with the password in the environment variable
 * {@code AMANA_DB_PASSWORD}. Exit code 0 when the log is whole, 1 when it was changed, 2 when
 * it could not be read.
 */
public final class VerifyAuditLog {

    private VerifyAuditLog() {}

    public static void main(String[] args) {
        var settings = runningHouse();
        var url = args.length > 0 && !args[0].isEmpty() ? args[0] : settings.getProperty("amana.triage.db.url", "");
        var user = args.length > 1 && !args[1].isEmpty() ? args[1] : settings.getProperty("amana.triage.db.user", "");
        var password = System.getenv().getOrDefault("AMANA_DB_PASSWORD", settings.getProperty("amana.triage.db.password", ""));
        if (url.isEmpty()) {
            System.err.println("No house runs with this data: start it, or give the address of the triage schema and a user that may read the table audit.");
            System.exit(2);
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            System.exit(verify(connection));
        } catch (SQLException unreadable) {
            System.err.println("The audit log cannot be read: check address, user and the variable AMANA_DB_PASSWORD.");
            System.exit(2);
        }
    }

    /** The settings of the default run with the data in {@code amana.data}; empty when there is none. */
    private static Properties runningHouse() {
        var settings = new Properties();
        var file = Path.of(System.getProperty("amana.data", "data"), "server", "settings.properties");
        if (Files.exists(file)) {
            try (var text = Files.newBufferedReader(file)) {
                settings.load(text);
            } catch (IOException unreadable) {
                return settings;
            }
        }
        return settings;
    }

    private static int verify(Connection connection) throws SQLException {
        var chain = new LogChain();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (var head = connection.createStatement().executeQuery("select seq, hash from audit_head where id = 1");
                    var rows = statement.executeQuery("select seq, at_second, officer, act, case_id, subject, manifest, previous, hash from audit order by seq")) {
                var isWhole = head.next();
                while (isWhole && rows.next()) {
                    isWhole = chain.add(link(rows));
                }
                if (isWhole && chain.endsAt(head.getLong(1), head.getBytes(2))) {
                    System.out.println("The audit log is whole: " + chain.seq() + " rows.");
                    return 0;
                }
            }
        }
        System.out.println("The audit log was changed: row " + (chain.seq() + 1) + " does not fit.");
        return 1;
    }

    private static LogRow link(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
