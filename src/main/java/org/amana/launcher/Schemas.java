package org.amana.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.Migrations;

/**
 * One schema a side, each with a user for migrations, which the running server never knows, and a user that may only do
 * what the running server does.
 */
final class Schemas {

    private static final Pattern ON_THIS_MACHINE = Pattern.compile("jdbc:mariadb://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?/?");
    private static final Set<String> HISTORY = Set.of("flyway_schema_history");

    private final String setupUrl;
    private final String setupUser;
    private final String setupPassword;
    private final Secrets secrets;

    Schemas(String setupUrl, String setupUser, String setupPassword, Secrets secrets) {
        this.setupUrl = setupUrl.endsWith("/") ? setupUrl : setupUrl + "/";
        this.setupUser = setupUser;
        this.setupPassword = setupPassword;
        this.secrets = secrets;
    }

    /** The users that are made here come from 127.0.0.1 alone, so that what is stored goes over no network. */
    static String onThisMachine(String url) {
        if (!ON_THIS_MACHINE.matcher(url).matches()) {
            throw new CannotStart("The database must be on this machine: give its address as -Damana.db.url=jdbc:mariadb://127.0.0.1:3306/.");
        }
        return url;
    }

    /** Before anything is made there: a database that the server would refuse to start with. */
    void mustBeSafe() {
        try (var connection = DriverManager.getConnection(setupUrl, setupUser, setupPassword)) {
            DatabaseGuard.check(connection);
        } catch (SQLException refused) {
            throw doesNotAnswer();
        }
    }

    void prepare(String side) {
        var schema = "amana_" + side;
        try (var connection = DriverManager.getConnection(setupUrl, setupUser, setupPassword)) {
            execute(connection, "CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            user(connection, migrationUser(side), secrets.password(migrationUser(side)));
            execute(connection, "GRANT ALL PRIVILEGES ON " + schema + ".* TO " + account(migrationUser(side)));
            user(connection, schema, secrets.password(schema));
            Migrations.run(side, url(side), migrationUser(side), secrets.password(migrationUser(side)));
            // what a former version was allowed and this one is not
            execute(connection, "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account(schema));
            for (var table : tables(connection, schema)) {
                execute(connection, "GRANT " + rights(side, table) + " ON " + schema + "." + table + " TO " + account(schema));
            }
        } catch (SQLException refused) {
            throw doesNotAnswer();
        }
    }

    /** A connection that may do everything: for setting up, and for tests that look at what is stored. */
    Connection connect(String side) throws SQLException {
        return DriverManager.getConnection(url(side), setupUser, setupPassword);
    }

    String url(String side) {
        return setupUrl + "amana_" + side + "?useServerPrepStmts=true";
    }

    static CannotStart doesNotAnswer() {
        return new CannotStart("The database does not answer or refused to make a schema and its users: check the address, user and password given with -Damana.db.url, -Damana.db.user and the environment variable AMANA_DB_PASSWORD.");
    }

    private static String rights(String side, String table) {
        var rights = new Properties();
        try (var file = Schemas.class.getResourceAsStream("rights.properties")) {
            rights.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var given = rights.getProperty(side + "." + table);
        if (given == null) {
            throw new IllegalStateException("nobody said what the server may do with the table " + table + " of " + side);
        }
        return given;
    }

    private static String migrationUser(String side) {
        return "amana_" + side + "_migration";
    }

    private static void user(Connection connection, String name, String password) throws SQLException {
        execute(connection, "CREATE USER IF NOT EXISTS " + account(name));
        execute(connection, "ALTER USER " + account(name) + " IDENTIFIED BY '" + password + "'");
    }

    private static String account(String name) {
        return "'" + name + "'@'127.0.0.1'";
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("SELECT table_name FROM information_schema.tables WHERE table_schema = ?")) {
            statement.setString(1, schema);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    names.add(result.getString(1));
                }
            }
        }
        names.removeAll(HISTORY);
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
