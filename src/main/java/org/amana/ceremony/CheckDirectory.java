package org.amana.ceremony;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a signed directory says, and whether it is to be trusted today. */
@Command
final class CheckDirectory implements Runnable {

    private final Table table;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder;

    @Option(names = "--root", required = true, paramLabel = "FILE|KEY")
    private String root;

    CheckDirectory(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var talk = table.talk();
        var directory = SignedFiles.read(folder, SignedFiles.root(root)).directory();
        talk.say("directory.signed");
        new DirectoryInWords(talk).tell(directory);
        long days = DirectoryInWords.daysLeft(directory, LocalDate.now(table.clock()));
        if (days < 0) {
            throw new CannotGoOn("directory.over", -days);
        }
        talk.say(days <= 30 ? "directory.soon-over" : "directory.days-left", days);
    }
}
