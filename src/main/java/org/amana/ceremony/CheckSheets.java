package org.amana.ceremony;

import java.nio.file.Path;
import org.amana.sealing.Recipient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every year, and when somebody doubts: whether all sheets are still there, readable, and belong to the keys in use. */
@Command
final class CheckSheets implements Runnable {

    private static final long MOST = 16 * 1024;

    private final Table table;

    @Option(names = "--public", required = true, paramLabel = "DIR")
    private Path results;

    CheckSheets(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var root = OwnFiles.readText(results.resolve("root"), MOST);
        var recovery = recipient(OwnFiles.readText(results.resolve("recovery"), MOST));
        var keys = new PublicKeys("", root, recovery);
        new ReadBack(table.talk()).mustRestore(keys);
        keys.tell(table.talk());
        table.talk().say("check.done");
    }

    private Recipient recipient(String text) {
        try {
            return Recipient.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new CannotGoOn("file.no-recipient", results.resolve("recovery"));
        }
    }
}
