package org.amana.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amana.platform.KeyFile;

/** A MariaDB server of this run alone: own data folder, loopback only, settings without which nothing starts. */
final class LocalDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String UNFINISHED = "database/unfinished";

    private final MariaDbProgram program;
    private final DataFolder data;
    private final int port;
    private final String setupPassword;
    private Process process;

    LocalDatabase(MariaDbProgram program, DataFolder data, String setupPassword) {
        this.program = program;
        this.data = data;
        this.setupPassword = setupPassword;
        port = freePort();
    }

    private static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("This machine gives the database no port on 127.0.0.1: stop what uses so many, or have its loopback network switched on.");
        }
    }

    void start() throws IOException, InterruptedException {
        var tables = data.file("mariadb");
        if (!Files.isDirectory(tables.resolve("mysql"))) {
            install(tables);
        }
        var setup = data.file("database/setup.sql");
        Files.deleteIfExists(setup);
        KeyFile.write(setup, setupStatements().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        process = run(List.of(
                program.server().toString(),
                "--no-defaults",
                "--basedir=" + program.base(),
                "--datadir=" + tables,
                "--tmpdir=" + data.folder("database/tmp"),
                "--socket=" + data.file("database/s"),
                "--pid-file=" + data.file("database/pid"),
                "--init-file=" + setup,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--skip-general-log",
                "--skip-slow-query-log",
                "--skip-performance-schema",
                "--local-infile=0",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-immediate-scrub-data-uncompressed=ON",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=96M",
                "--max-allowed-packet=16M",
                "--max-connections=150",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        awaitAnswer();
        Files.deleteIfExists(setup);
    }

    /** Every connection of the run's own set-up: it makes schemas, users and rights. */
    String setupUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Beside its place first: one that was stopped half way is begun anew at the next start. */
    private void install(Path tables) throws IOException, InterruptedException {
        DataFolder.delete(data.file(UNFINISHED));
        var unfinished = data.folder(UNFINISHED);
        var installed = run(List.of(
                        program.install().toString(),
                        "--no-defaults",
                        "--force",
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--auth-root-authentication-method=socket",
                        "--basedir=" + program.base(),
                        "--datadir=" + unfinished,
                        "--tmpdir=" + data.folder("database/tmp")))
                .waitFor();
        if (installed != 0) {
            DataFolder.delete(unfinished);
            throw new CannotStart("MariaDB could not prepare its data folder: look at " + data.file("logs/database.log") + ", then try again with -Dfresh.");
        }
        DataFolder.delete(tables);
        Files.move(unfinished, tables);
    }

    private String setupStatements() {
        return """
                CREATE OR REPLACE USER 'amana_setup'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON *.* TO 'amana_setup'@'127.0.0.1' WITH GRANT OPTION;
                """
                .formatted(setupPassword);
    }

    private Process run(List<String> command) throws IOException {
        var full = new ArrayList<>(command);
        if ("root".equals(System.getProperty("user.name"))) {
            full.add("--user=root");
        }
        var builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.folder("logs").resolve("database.log").toFile()));
        if (program.libraries() != null) {
            builder.environment().put("LD_LIBRARY_PATH", program.libraries().toString());
        }
        try {
            return builder.start();
        } catch (IOException notAProgram) {
            throw new CannotStart("The program " + command.getFirst() + " cannot be run on this machine: install the package mariadb-server (apt, dnf or brew) anew, without starting it, and try again.");
        }
    }

    private void awaitAnswer() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var connection = DriverManager.getConnection(setupUrl(), "amana_setup", setupPassword)) {
                return;
            } catch (SQLException notYet) {
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        throw new CannotStart("The database does not answer: look at " + data.file("logs/database.log") + ", or begin anew with -Dfresh.");
    }
}
