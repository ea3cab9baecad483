package org.amana.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.amana.triage.audit.AuditChain;

/**
 * Checks the audit log without a server: {@code VerifyAuditLog jdbc:mariadb://host:port/amana_triage user}, the password
 * in the environment variable {@code AMANA_DB_PASSWORD}. Exit code 0 when the log is whole, 1 when it was changed, 2 when
 * it could not be read.
 */
public final class VerifyAuditLog {

    private VerifyAuditLog() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Give the address of the triage schema and a user that may read the table audit.");
            System.exit(2);
        }
        var password = System.getenv().getOrDefault("AMANA_DB_PASSWORD", "");
        try (var connection = DriverManager.getConnection(args[0], args[1], password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            System.exit(verify(connection));
        } catch (SQLException unreadable) {
            System.err.println("The audit log cannot be read: check address, user and the variable AMANA_DB_PASSWORD.");
            System.exit(2);
        }
    }

    private static int verify(Connection connection) throws SQLException {
        var chain = new AuditChain();
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

    private static AuditChain.Link link(ResultSet row) throws SQLException {
        return new AuditChain.Link(
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
