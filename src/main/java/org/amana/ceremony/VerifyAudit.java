package org.amana.ceremony;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amana.witness.CheckLog;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.LogExport;
import org.amana.witness.NotACheckpoint;
import org.amana.witness.VerifierKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported audit log against itself, an earlier export and the checkpoints that a witness kept. */
@Command
final class VerifyAudit implements Runnable {

    private static final long MOST = 256 * 1024;

    private final Table table;

    @Parameters(paramLabel = "EXPORT", descriptionKey = "EXPORT")
    private Path export;

    @Option(names = "--earlier", paramLabel = "EXPORT")
    private Path earlier;

    @ArgGroup(exclusive = false)
    private Witness witness;

    VerifyAudit(Table table) {
        this.table = table;
    }

    private static final class Witness {

        @Option(names = "--key", required = true, paramLabel = "FILE|KEY")
        private String key;

        @Option(names = "--checkpoint", required = true, paramLabel = "FILE")
        private List<Path> checkpoints;

        List<Checkpoint> held(String deployment) {
            var held = new ArrayList<Checkpoint>();
            for (var file : checkpoints) {
                try {
                    var checkpoint = Checkpoint.verify(text(file), key());
                    if (!checkpoint.origin().equals(Checkpoint.originOf(deployment))) {
                        throw new CannotGoOn("audit.other-log", file);
                    }
                    held.add(checkpoint);
                } catch (NotACheckpoint refused) {
                    throw new CannotGoOn("audit.no-checkpoint", file);
                }
            }
            return held;
        }

        /** Its last newline belongs to it. */
        private static String text(Path file) {
            return OwnFiles.readText(file, MOST) + "\n";
        }

        private VerifierKey key() {
            try {
                return VerifierKey.parse(key.contains("+") ? key : OwnFiles.readText(Path.of(key), MOST));
            } catch (IllegalArgumentException wrong) {
                throw new CannotGoOn("audit.no-key");
            }
        }
    }

    @Override
    public void run() {
        var talk = table.talk();
        try {
            var checkpoints = checkpoints();
            try (var in = stream(export)) {
                tell(CheckLog.check(LogExport.read(in), checkpoints), "audit.whole");
            }
            talk.say(checkpoints.isEmpty() ? "audit.no-witness" : "audit.witnessed", checkpoints.size());
            if (earlier != null) {
                comparedWithEarlier();
            }
        } catch (IOException unreadable) {
            throw new CannotGoOn("audit.unreadable");
        }
    }

    private List<Checkpoint> checkpoints() throws IOException {
        if (witness == null) {
            return List.of();
        }
        try (var in = stream(export)) {
            return witness.held(LogExport.read(in).deployment());
        }
    }

    private void comparedWithEarlier() throws IOException {
        try (var before = stream(earlier);
                var now = stream(export)) {
            var first = LogExport.read(before);
            var second = LogExport.read(now);
            if (!first.deployment().equals(second.deployment())) {
                throw new CannotGoOn("audit.other-log", earlier);
            }
            tell(CheckLog.isPrefix(first, second), "audit.prefix");
        }
    }

    private void tell(Finding finding, String whole) {
        switch (finding) {
            case Finding.Whole(long rows) -> table.talk().say(whole, rows);
            case Finding.AlteredRow(long seq) -> throw new CannotGoOn("audit.altered", seq);
            case Finding.NotAsWitnessed(long size) -> throw new CannotGoOn("audit.not-as-witnessed", size);
        }
    }

    private static InputStream stream(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file));
        } catch (IOException unreadable) {
            throw new CannotGoOn("file.cannot-read", file);
        }
    }
}
