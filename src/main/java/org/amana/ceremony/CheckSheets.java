package org.amana.ceremony;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every year, and when somebody doubts: whether all sheets are still there, readable, and belong to the keys in use. */
@Command
final class CheckSheets implements Runnable {

    private final Table table;

    @Option(names = "--public", required = true, paramLabel = "DIR")
    private Path results;

    CheckSheets(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var keys = PublicKeys.read(results);
        new ReadBack(table.talk()).mustRestore(keys);
        keys.tell(table.talk());
        table.talk().say("check.done");
    }
}
