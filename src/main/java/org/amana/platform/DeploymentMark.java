package org.amana.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Ties data and keys to the deployment that made them, at their first start. So a real start refuses the data and keys
 * of a demonstration, and one deployment those of another.
 */
public final class DeploymentMark {

    private static final String FILE = "deployment";

    private DeploymentMark() {}

    /** @param deploymentId of the directory that was verified */
    public static void check(DataSource database, Path keys, String deploymentId) {
        mustBe(deploymentId, ofKeys(keys, deploymentId), "The keys belong");
        mustBe(deploymentId, ofDatabase(database, deploymentId), "The database belongs");
    }

    private static void mustBe(String deploymentId, String found, String what) {
        if (!found.equals(deploymentId)) {
            throw new UnsafeStart(what + " to another deployment than the directory: start with the data, keys and directory that were made together.");
        }
    }

    private static String ofKeys(Path keys, String deploymentId) {
        var mark = keys.resolve(FILE);
        try {
            if (!Files.exists(mark)) {
                Files.writeString(mark, deploymentId);
            }
            return Files.readString(mark).strip();
        } catch (IOException unreadable) {
            throw new UnsafeStart("The folder of the keys cannot be read and written: check that it belongs to the server's user.");
        }
    }

    private static String ofDatabase(DataSource database, String deploymentId) {
        try (var connection = database.getConnection()) {
            var found = read(connection);
            if (found != null) {
                return found;
            }
            try (var insert = connection.prepareStatement("insert into deployment (id) values (?)")) {
                insert.setString(1, deploymentId);
                insert.executeUpdate();
            }
            return deploymentId;
        } catch (SQLException unreachable) {
            throw new UnsafeStart("The database does not answer as it should: check that its schema was brought up to date.");
        }
    }

    private static String read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select id from deployment");
                var result = select.executeQuery()) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
