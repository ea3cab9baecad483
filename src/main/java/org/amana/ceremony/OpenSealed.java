package org.amana.ceremony;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Opens a sealed report, answer or file, or a whole exported case, with an identity or with three sheets. Shows text on
 * the screen; writes only to where {@code --to} says.
 */
@Command
final class OpenSealed implements Runnable {

    /** More text than this is no report. */
    private static final int MOST_ON_SCREEN = 4 * 1024 * 1024;

    private final Table table;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Opener opener;

    @Option(names = "--to", paramLabel = "PATH")
    private Path to;

    OpenSealed(Table table) {
        this.table = table;
    }

    private static final class Opener {

        @Option(names = "--identity", required = true, paramLabel = "FILE|-")
        private String identity;

        @Option(names = "--sheets", required = true)
        private boolean sheets;

        Identity identity(Conversation talk) {
            if (sheets) {
                return new ReadSheets(talk).recovery();
            }
            var text = identity.equals("-") ? talk.ask("open.identity") : OwnFiles.readText(Path.of(identity), 64 * 1024);
            try {
                return Identity.parse(keyLine(text));
            } catch (IllegalArgumentException wrong) {
                throw new CannotGoOn("open.no-identity");
            }
        }

        /** An identity file of age has comments above the key. */
        private static String keyLine(String text) {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst().orElse("");
        }
    }

    @Override
    public void run() {
        if (!Files.isReadable(file)) {
            throw new CannotGoOn("file.cannot-read", file);
        }
        try (var identity = opener.identity(table.talk())) {
            if (ExportedCase.is(file)) {
                if (to == null) {
                    throw new CannotGoOn("open.case-needs-folder");
                }
                new ExportedCase(table.talk()).open(file, identity, to);
            } else {
                openOne(identity);
            }
        } catch (CannotOpen refused) {
            throw new CannotGoOn("open.refused");
        } catch (IOException broken) {
            throw new CannotGoOn("file.cannot-read", file);
        }
    }

    private void openOne(Identity identity) throws IOException {
        try (var sealed = Files.newInputStream(file); var opened = AgeFile.open(sealed, identity)) {
            if (to != null) {
                write(opened, to);
                table.talk().say("open.written", to);
            } else {
                show(opened);
            }
        }
    }

    /** Nothing stays of a file whose end does not open. */
    static void write(InputStream opened, Path to) throws IOException {
        boolean whole = false;
        try (OutputStream out = OwnFiles.create(to)) {
            opened.transferTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
    }

    private void show(InputStream opened) throws IOException {
        var text = new ByteArrayOutputStream();
        text.write(opened.readNBytes(MOST_ON_SCREEN));
        var bytes = text.toByteArray();
        var isText = opened.read() < 0 && isText(bytes);
        var shown = isText ? new String(bytes, StandardCharsets.UTF_8).strip() : "";
        Arrays.fill(bytes, (byte) 0);
        if (!isText) {
            throw new CannotGoOn("open.not-text");
        }
        table.talk().plain(shown);
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
