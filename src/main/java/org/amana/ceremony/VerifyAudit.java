package org.amana.ceremony;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
        var held = witness == null
                ? List.<Checkpoint>of()
                : witness.held(reading(export, LogExport::deployment));
        if (earlier != null) {
            earlierMustBeSound(held);
        }
        var itself = reading(export, log -> CheckLog.check(log, held));
        var beside = earlier == null ? itself : comparedWithEarlier();
        sayWhatHolds(itself, beside, held.size());
        complain(firstAltered(itself, beside), unlikeWitness(itself, held));
    }

    /** What was changed itself would accuse a log that nobody changed. */
    private void earlierMustBeSound(List<Checkpoint> held) {
        switch (reading(earlier, log -> CheckLog.checkEarlier(log, held))) {
            case Finding.Whole whole -> {}
            case Finding.AlteredRow(long seq) -> throw new CannotGoOn("audit.earlier-altered", earlier, seq);
            case Finding.NotAsWitnessed(long size) -> throw new CannotGoOn("audit.earlier-not-as-witnessed", earlier, size);
        }
    }

    private Finding comparedWithEarlier() {
        return reading(earlier, before -> reading(export, now -> {
            if (!before.deployment().equals(now.deployment())) {
                throw new CannotGoOn("audit.other-log", earlier);
            }
            return CheckLog.isPrefix(before, now);
        }));
    }

    private void sayWhatHolds(Finding itself, Finding beside, int checkpoints) {
        var talk = table.talk();
        if (itself instanceof Finding.Whole(long rows)) {
            talk.say("audit.whole", rows);
        }
        if (checkpoints == 0) {
            talk.say("audit.no-witness");
        } else if (itself instanceof Finding.Whole) {
            talk.say("audit.witnessed", checkpoints);
        }
        if (earlier != null && beside instanceof Finding.Whole(long rows)) {
            talk.say("audit.prefix", rows);
        }
    }

    /** Not known where the witness saw a change before the first row that does not fit. */
    private static OptionalLong firstAltered(Finding itself, Finding beside) {
        var changedBy = itself instanceof Finding.NotAsWitnessed(long size) ? size : Long.MAX_VALUE;
        return beside instanceof Finding.AlteredRow(long seq) && seq <= changedBy ? OptionalLong.of(seq) : OptionalLong.empty();
    }

    /** How many rows the first checkpoint saw that cannot be of this log: of a broken one, none behind the break can. */
    private static OptionalLong unlikeWitness(Finding itself, List<Checkpoint> held) {
        return switch (itself) {
            case Finding.Whole whole -> OptionalLong.empty();
            case Finding.AlteredRow(long seq) -> held.stream().mapToLong(Checkpoint::size).filter(size -> size >= seq).min();
            case Finding.NotAsWitnessed(long size) -> OptionalLong.of(size);
        };
    }

    private static void complain(OptionalLong altered, OptionalLong unlike) {
        if (altered.isPresent() && unlike.isPresent()) {
            throw new CannotGoOn("audit.altered-and-not-as-witnessed", altered.getAsLong(), unlike.getAsLong());
        }
        altered.ifPresent(seq -> {
            throw new CannotGoOn("audit.altered", seq);
        });
        unlike.ifPresent(size -> {
            throw new CannotGoOn("audit.not-as-witnessed", size);
        });
    }

    private interface Use<T> {
        T of(LogExport log) throws IOException;
    }

    private static <T> T reading(Path file, Use<T> use) {
        try (var in = stream(file)) {
            return use.of(LogExport.read(in));
        } catch (IOException unreadable) {
            throw new CannotGoOn("audit.unreadable", file);
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
