package org.amana.ceremony;

import java.nio.file.Path;
import java.time.LocalDate;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Signs what a desk drafted, when two keepers of the root are at the table and everybody has read what it changes.
 *
 * <p>What is signed is written anew from what was read, so nothing that the tool does not understand gets a signature.
 */
@Command
final class SignDirectory implements Runnable {

    /** A year and some days to come together. */
    private static final int LONGEST_DAYS = 400;

    private final Table table;

    @Parameters(paramLabel = "DRAFT", descriptionKey = "DRAFT")
    private Path draft;

    @Option(names = "--root", required = true, paramLabel = "FILE|KEY")
    private String root;

    @Option(names = "--previous", required = true, paramLabel = "DIR")
    private Path previous;

    @Option(names = "--to", required = true, paramLabel = "DIR")
    private Path folder;

    SignDirectory(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var talk = table.talk();
        var key = SignedFiles.root(root);
        var directory = draft();
        mustBeInTime(directory);
        new DirectoryInWords(talk).tell(directory);
        mustFollow(SignedFiles.read(previous, key).directory(), directory);
        talk.mustAgree("sign.agree");
        sign(directory, key);
        talk.say("sign.done", folder);
    }

    private void sign(Directory directory, String key) {
        try (var signer = new ReadSheets(table.talk()).root()) {
            if (!signer.publicKey().equals(key)) {
                throw new CannotGoOn("sign.other-root");
            }
            var json = directory.toJson();
            SignedFiles.write(folder, json, signer.sign(json));
        }
        SignedFiles.read(folder, key);
    }

    private Directory draft() {
        try {
            return Directory.parse(OwnFiles.read(draft, Directory.MOST_BYTES));
        } catch (DirectoryRefused refused) {
            throw new CannotGoOn("directory.refused", refused.getMessage());
        }
    }

    private void mustBeInTime(Directory directory) {
        long days = DirectoryInWords.daysLeft(directory, LocalDate.now(table.clock()));
        if (days < 1 || days > LONGEST_DAYS) {
            throw new CannotGoOn("sign.days", LONGEST_DAYS, directory.notAfter().toString());
        }
    }

    private void mustFollow(Directory previous, Directory directory) {
        if (!previous.deployment().equals(directory.deployment())) {
            throw new CannotGoOn("sign.other-deployment", previous.deployment(), directory.deployment());
        }
        if (directory.version() <= previous.version()) {
            throw new CannotGoOn(
                    "sign.version", Integer.toString(previous.version()), Integer.toString(directory.version()));
        }
        new DirectoryInWords(table.talk()).tellChanges(previous, directory);
    }
}
