package org.amana.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amana.platform.Deployment;

/**
 * What an earlier run left in a database of one's own. Nothing but a demonstration is used again or thrown away: schemas
 * that belong to a real deployment stop the run, and those to which nobody has put a mark yet hold nothing and stay.
 */
final class FormerSchemas {

    private static final List<String> SCHEMAS = List.of("amana_intake", "amana_triage");

    private final String url;
    private final String user;
    private final String password;

    FormerSchemas(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Before anything is changed there: new passwords alone would shut the real server out. */
    void mustBeDemonstrations() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            demonstrations(connection);
        } catch (SQLException refused) {
            throw Schemas.doesNotAnswer();
        }
    }

    /** Both, or none of them. */
    void drop() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            for (var schema : demonstrations(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("DROP DATABASE " + schema);
                }
            }
        } catch (SQLException refused) {
            throw Schemas.doesNotAnswer();
        }
    }

    private static List<String> demonstrations(Connection connection) throws SQLException {
        var demonstrations = new ArrayList<String>();
        for (var schema : SCHEMAS) {
            var deployment = deployment(connection, schema);
            deployment.ifPresent(FormerSchemas::mustBeADemonstration);
            deployment.ifPresent(demonstration -> demonstrations.add(schema));
        }
        return demonstrations;
    }

    /** @param deployment the id with which a schema is marked */
    static void mustBeADemonstration(String deployment) {
        if (!deployment.startsWith(Deployment.DEMONSTRATION_PREFIX)) {
            throw new CannotStart("The database holds what belongs to " + deployment + ", which is no demonstration, so this run leaves it as it is: name another server with -Damana.db.url=….");
        }
    }

    private static Optional<String> deployment(Connection connection, String schema) throws SQLException {
        if (!hasMark(connection, schema)) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement("SELECT id FROM " + schema + ".deployment");
                var found = statement.executeQuery()) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private static boolean hasMark(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'deployment'")) {
            statement.setString(1, schema);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
