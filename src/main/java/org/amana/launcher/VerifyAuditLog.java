package org.amana.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.amana.platform.KeyFile;
import org.amana.platform.UnsafeStart;
import org.amana.sealing.CheckpointKey;
import org.amana.witness.CheckLog;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.LogRow;
import org.amana.witness.NotACheckpoint;
import org.amana.witness.VerifierKey;

/**
 * Checks the audit log without a server, and the signed checkpoints that lie beside it: those of the running default
 * house, or {@code VerifyAuditLog jdbc:mariadb://host:port/amana_triage user key checkpoint} with the password in the
 * environment variable {@code AMANA_DB_PASSWORD}, the verification key as the auditor's page shows it, and a file with a
 * checkpoint that somebody outside kept. Exit code 0 when the log is whole, 1 when it was changed, 2 when it could not be
 * read.
 */
public final class VerifyAuditLog {

    private static final int WHOLE = 0;
    private static final int CHANGED = 1;
    private static final int UNREADABLE = 2;

    private final Connection connection;
    private final Optional<VerifierKey> key;

    private VerifyAuditLog(Connection connection, Optional<VerifierKey> key) {
        this.connection = connection;
        this.key = key;
    }

    public static void main(String[] args) {
        var settings = RunningHouse.settings();
        var url = given(args, 0).orElse(settings.getProperty("amana.triage.db.url", ""));
        var user = given(args, 1).orElse(settings.getProperty("amana.triage.db.user", ""));
        var password = System.getenv().getOrDefault("AMANA_DB_PASSWORD", settings.getProperty("amana.triage.db.password", ""));
        if (url.isEmpty()) {
            System.err.println("No house runs with this data: start it, or give the address of the triage schema and a user that may read the tables audit, audit_head and audit_checkpoint.");
            System.exit(UNREADABLE);
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var key = given(args, 2).map(VerifierKey::parse).or(() -> ownKey(settings));
            System.exit(new VerifyAuditLog(connection, key).verify(given(args, 3)));
        } catch (SQLException unreadable) {
            System.err.println("The audit log cannot be read: check address, user and the variable AMANA_DB_PASSWORD.");
        } catch (IOException unreadable) {
            System.err.println("The file with the checkpoint cannot be read: check its name.");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
        System.exit(UNREADABLE);
    }

    private static Optional<String> given(String[] args, int at) {
        return args.length > at && !args[at].isBlank() ? Optional.of(args[at].strip()) : Optional.empty();
    }

    /** Of the running default house: its public half. */
    private static Optional<VerifierKey> ownKey(Properties settings) {
        var keys = settings.getProperty("amana.triage.keys");
        var directory = settings.getProperty("amana.directory");
        if (keys == null || directory == null) {
            return Optional.empty();
        }
        try (var key = CheckpointKey.fromSeed(KeyFile.read32(Path.of(keys, "checkpoint-key")));
                var json = Json.createReader(Files.newInputStream(Path.of(directory)))) {
            return Optional.of(VerifierKey.of(Checkpoint.originOf(json.readObject().getString("deployment")), key));
        } catch (IOException | UnsafeStart unreadable) {
            return Optional.empty();
        }
    }

    private int verify(Optional<String> outside) throws SQLException, IOException {
        var held = new ArrayList<Checkpoint>();
        try {
            for (var note : notes(outside)) {
                held.add(Checkpoint.verify(note, key.orElseThrow()));
            }
        } catch (NotACheckpoint changed) {
            System.out.println("A checkpoint is not as it was signed. " + changed.getMessage());
            return CHANGED;
        }
        return tell(check(held), held.size());
    }

    /** Without a key nothing can be said of checkpoints. */
    private List<String> notes(Optional<String> outside) throws SQLException, IOException {
        var notes = new ArrayList<String>();
        if (key.isEmpty()) {
            System.out.println("Checkpoints are not looked at: give the verification key, which the auditor's page shows.");
            return notes;
        }
        if (outside.isPresent()) {
            notes.add(Files.readString(Path.of(outside.get())));
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select note from audit_checkpoint order by size")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private Finding check(List<Checkpoint> held) throws SQLException {
        var check = new CheckLog(held);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (var head = connection.createStatement().executeQuery("select seq, hash from audit_head where id = 1");
                    var rows = statement.executeQuery("select seq, at_second, officer, act, case_id, subject, manifest, previous, hash from audit order by seq")) {
                var isWhole = head.next();
                while (isWhole && rows.next()) {
                    isWhole = check.add(row(rows));
                }
                if (isWhole && check.endsAt(head.getLong(1), head.getBytes(2))) {
                    return check.end();
                }
            }
        }
        return check.found().orElseGet(() -> new Finding.AlteredRow(check.rows() + 1));
    }

    private static int tell(Finding finding, int checkpoints) {
        System.out.println(
                switch (finding) {
                    case Finding.Whole whole -> "The audit log is whole: " + whole.rows() + " rows, " + checkpoints + " checkpoints.";
                    case Finding.AlteredRow altered -> "The audit log was changed: row " + altered.seq() + " does not fit.";
                    case Finding.NotAsWitnessed witnessed -> "The audit log was written anew or put back: its first " + witnessed.size() + " rows are not those of a signed checkpoint.";
                });
        return finding instanceof Finding.Whole ? WHOLE : CHANGED;
    }

    private static LogRow row(ResultSet row) throws SQLException {
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
