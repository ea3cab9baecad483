package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that keeps a binary log, and with it the second of every insert: a setting that no running server changes. */
class BinaryLogIT {

    private static final String PASSWORD = "of-this-test";
    private static final String REPLICA = "amana.db.replica";

    @Test
    @Tag("S-05")
    @Tag("S-25")
    void a_database_with_a_binary_log_is_refused_where_no_replica_needs_it_and_unencrypted_also_where_one_does() throws Exception {
        var target = Path.of("target").toAbsolutePath();
        try (var data = DataFolder.open(target.resolve("houses/binary-log"), true);
                var database = new LocalDatabase(logging(MariaDbProgram.find(target.resolve("programs")), data), data, PASSWORD)) {
            database.start();

            assertThatThrownBy(() -> DatabaseGuard.check(at(database)))
                    .isInstanceOf(UnsafeStart.class)
                    .hasMessageContaining("log_bin")
                    .hasMessageMatching("[^.]+(\\.[a-z]+)*[^.]*\\.");
            System.setProperty(REPLICA, "yes");
            assertThatThrownBy(() -> DatabaseGuard.check(at(database)))
                    .isInstanceOf(UnsafeStart.class)
                    .hasMessageContaining("encrypt_binlog")
                    .hasMessageContaining("file_key_management")
                    .hasMessageMatching("[^.]+\\.");
        } finally {
            System.clearProperty(REPLICA);
        }
    }

    /** The same program, told last what the house tells it otherwise. */
    private static MariaDbProgram logging(MariaDbProgram program, DataFolder data) throws Exception {
        var script = "#!/bin/sh\nexec '" + program.server() + "' \"$@\" --log-bin='" + data.folder("mariadb-log").resolve("log") + "'\n";
        var server = Files.writeString(data.file("logging-server"), script);
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
        return new MariaDbProgram(server, program.install(), program.base(), program.libraries());
    }

    private static DataSource at(LocalDatabase database) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> DriverManager.getConnection(database.setupUrl(), "amana_setup", PASSWORD));
    }
}
