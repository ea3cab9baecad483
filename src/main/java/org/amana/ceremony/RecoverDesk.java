package org.amana.ceremony;

import java.nio.file.Path;
import java.util.Arrays;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.amana.sealing.Recipient;
import org.amana.sealing.recovery.RecoveryFileRefused;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.sealing.recovery.RecoveryRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Gives a desk back to the officers that its request names, when three custodians have read the reason and compared the
 * fingerprints.
 *
 * <p>What the request holds must be the key of that desk in a signed directory: else somebody could have a report opened
 * by calling it a desk.
 */
@Command
final class RecoverDesk implements Runnable {

    private static final long MOST = 1024 * 1024;
    private static final int SEED = 32;

    private final Table table;

    @Parameters(paramLabel = "REQUEST", descriptionKey = "REQUEST")
    private Path file;

    @Option(names = "--directory", required = true, paramLabel = "DIR")
    private Path directory;

    @Option(names = "--root", required = true, paramLabel = "FILE|KEY")
    private String root;

    @Option(names = "--to", required = true, paramLabel = "FILE")
    private Path to;

    RecoverDesk(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        var bytes = OwnFiles.read(file, MOST);
        var known = SignedFiles.read(directory, SignedFiles.root(root)).directory();
        try {
            var request = RecoveryRequest.parse(bytes);
            var desk = desk(request, known);
            tell(request);
            table.talk().mustAgree("recover.agree");
            try (var recovery = new ReadSheets(table.talk()).recovery()) {
                mustBeTheDesk(request, recovery, desk);
                OwnFiles.write(to, RecoveryGrant.of(bytes, recovery, table.random()).toJson());
            }
        } catch (RecoveryFileRefused refused) {
            throw new CannotGoOn("recover.refused", refused.getMessage());
        } catch (CannotOpen notSealedToIt) {
            throw new CannotGoOn("recover.not-sealed");
        }
        table.talk().say("recover.done", to);
    }

    private static Recipient desk(RecoveryRequest request, Directory known) {
        if (!known.deployment().equals(request.deployment())) {
            throw new CannotGoOn("sign.other-deployment", known.deployment(), request.deployment());
        }
        return known.desk(request.desk())
                .map(Directory.Desk::recipient)
                .orElseThrow(() -> new CannotGoOn("recover.other-desk"));
    }

    private void tell(RecoveryRequest request) {
        var talk = table.talk();
        talk.say("recover.head", request.desk(), request.deployment(), request.directory());
        talk.say("recover.reason", visible(request.reason()));
        for (var officer : request.officers()) {
            talk.say("recover.officer", officer.name());
            talk.plain("    " + officer.recipient().fingerprint());
        }
    }

    private static void mustBeTheDesk(RecoveryRequest request, Identity recovery, Recipient desk) throws CannotOpen {
        var seed = AgeFile.open(request.recoveryIdentity(), recovery);
        try {
            if (seed.length != SEED) {
                throw new CannotGoOn("recover.other-desk");
            }
            try (var identity = Identity.fromSeed(seed)) {
                if (!identity.recipient().equals(desk)) {
                    throw new CannotGoOn("recover.other-desk");
                }
            }
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** Without marks that could turn the order of what is read. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }
}
