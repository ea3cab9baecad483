package org.amana.ceremony;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sheets go, as the command line says: the only place to which a secret is written. */
final class SheetsTo {

    @Option(names = "--sheets", required = true, paramLabel = "DIR")
    private Path folder;

    @Option(names = "--printer", required = true, paramLabel = "NAME")
    private String printer;

    void prepare() {
        if (folder != null) {
            OwnFiles.emptyFolder(folder);
        }
    }

    void take(Sheet sheet, Conversation talk) {
        var pdf = sheet.toPdf(talk.words());
        if (folder != null) {
            OwnFiles.write(folder.resolve(sheet.fileName()), pdf);
        } else {
            print(pdf);
        }
        talk.say("make.sheet." + (folder != null ? "file" : "printer"), sheet.fileName());
    }

    void remindOf(Conversation talk) {
        if (folder != null) {
            talk.say("make.destroy-files", folder);
        } else {
            talk.say("make.forget-printer");
        }
    }

    /** By the machine's own print command, to which the sheet goes without a file of ours. */
    private void print(byte[] pdf) {
        try {
            var process = new ProcessBuilder("lp", "-d", printer, "-s", "-")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(pdf);
            }
            if (process.waitFor() != 0) {
                throw new CannotGoOn("make.no-printer", printer);
            }
        } catch (IOException noPrinting) {
            throw new CannotGoOn("make.no-printer", printer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("nobody-answers");
        }
    }
}
