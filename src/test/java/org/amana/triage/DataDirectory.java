package org.amana.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;

/** The files of the database as somebody finds them who carries the disk away. */
final class DataDirectory {

    private final Path folder = Settings.folder("amana.triage.keys").getParent().getParent().resolve("mariadb");
    private final Tables tables = new Tables("triage");

    /** Names of the files that hold these bytes, after the server has purged and written out all it had in memory. */
    TreeSet<String> filesWith(byte[] needle) throws IOException {
        settle();
        var found = new TreeSet<String>();
        try (var tree = Files.walk(folder)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                if (SeizedTriageIT.holds(file, needle)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private void settle() {
        // Waits until nothing of what was deleted is left to be purged.
        tables.change("set global innodb_max_purge_lag_wait = 0");
        try (var connection = tables.connection();
                var statement = connection.createStatement()) {
            statement.execute("flush tables key_header, key_case, key_index, case_row, payload_chunk, case_file for export");
            statement.execute("unlock tables");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
