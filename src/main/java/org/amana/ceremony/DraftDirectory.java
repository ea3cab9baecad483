package org.amana.ceremony;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.sealing.Directory;
import org.amana.sealing.Recipient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the first directory, to be signed: one team, which takes all reports. */
@Command
final class DraftDirectory implements Runnable {

    private static final long MOST = 16 * 1024;

    private final Table table;

    @Parameters(paramLabel = "NEW-DRAFT", descriptionKey = "NEW-DRAFT")
    private Path draft;

    @Option(names = "--deployment", required = true, paramLabel = "ID")
    private String deployment;

    @Option(names = "--recovery", required = true, paramLabel = "FILE")
    private Path recovery;

    @Option(names = "--desk", required = true, paramLabel = "ID")
    private String desk;

    @Option(names = "--recipient", required = true, paramLabel = "FILE")
    private Path recipient;

    @Option(names = "--name", required = true, paramLabel = "LANGUAGE=NAME")
    private Map<String, String> names;

    @Option(names = "--days", paramLabel = "DAYS", defaultValue = "365")
    private int days;

    DraftDirectory(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var team = recipient(recipient);
        try {
            var directory = new Directory(
                    deployment,
                    1,
                    LocalDate.now(table.clock()).plusDays(days),
                    recipient(recovery),
                    List.of(new Directory.Desk(desk, team, names, List.of())));
            OwnFiles.write(draft, directory.toJson());
            new DirectoryInWords(table.talk()).tell(directory);
        } catch (IllegalArgumentException wrong) {
            throw new CannotGoOn("directory.refused", wrong.getMessage());
        }
    }

    private static Recipient recipient(Path file) {
        try {
            return Recipient.parse(OwnFiles.readText(file, MOST));
        } catch (IllegalArgumentException wrong) {
            throw new CannotGoOn("file.no-recipient", file);
        }
    }
}
