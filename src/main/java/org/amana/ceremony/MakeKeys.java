package org.amana.ceremony;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.PaperShare;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;
import org.amana.sealing.ShareSet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The ceremony itself: makes the directory root and the recovery identity, hands them out as sheets, forgets them, and
 * says done only when all sheets were read back and every combination of them restores what it shall.
 */
@Command
final class MakeKeys implements Runnable {

    /** Long enough to make the first desk. */
    private static final int FIRST_DAYS = 90;

    private final Table table;

    @Option(names = "--deployment", required = true, paramLabel = "ID")
    private String deployment;

    @ArgGroup(multiplicity = "1")
    private SheetsTo sheets;

    @Option(names = "--public", required = true, paramLabel = "DIR")
    private Path results;

    @Option(names = "--custodian", paramLabel = "NAME")
    private List<String> custodians = new ArrayList<>();

    @Option(names = "--keeper", paramLabel = "NAME")
    private List<String> keepers = new ArrayList<>();

    MakeKeys(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        mustBeRight();
        var talk = table.talk();
        talk.say("make.warning");
        talk.mustAgree("make.alone");
        OwnFiles.emptyFolder(results);
        sheets.prepare();
        var made = hand();
        talk.say("make.read-back");
        new ReadBack(talk).mustRestore(made.keys());
        made.write(results);
        made.keys().tell(talk);
        talk.say("make.done", results);
        sheets.remindOf(talk);
    }

    private void mustBeRight() {
        if (!deployment.matches("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")) {
            throw new CannotGoOn("make.deployment");
        }
        if (custodians.size() > RecoveryShares.COUNT || keepers.size() > RootShares.COUNT) {
            throw new CannotGoOn("make.too-many-names", RecoveryShares.COUNT, RootShares.COUNT);
        }
    }

    /** What stays when the secrets are on the sheets: keys, and a first directory with which a desk can be made. */
    private record Made(PublicKeys keys, byte[] directory, byte[] signature) {

        void write(Path folder) {
            keys.write(folder);
            SignedFiles.writeInto(folder, directory, signature);
        }
    }

    /** After this, the secrets are on the sheets and nowhere in the tool. */
    private Made hand() {
        try (var root = DirectoryRoot.generate(table.random());
                var recovery = Identity.generate(table.random())) {
            var keys = new PublicKeys(root.publicKey(), recovery.recipient());
            print(RecoveryShares.split(recovery, table.random()), custodians, keys.recovery().fingerprint());
            print(RootShares.split(root, table.random()), keepers, keys.root());
            var directory = new Directory(
                            deployment, 1, LocalDate.now(table.clock()).plusDays(FIRST_DAYS), keys.recovery(), List.of())
                    .toJson();
            return new Made(keys, directory, root.sign(directory));
        }
    }

    private void print(List<PaperShare> shares, List<String> names, String fingerprint) {
        try {
            for (var share : shares) {
                var holder = share.index() <= names.size() ? names.get(share.index() - 1) : "";
                var sheet = new Sheet(share, deployment, holder, LocalDate.now(table.clock()), fingerprint);
                sheets.take(sheet, table.talk());
            }
            table.talk().say("make.set." + kind(shares), ReadSheets.setNumber(shares.getFirst().set()), shares.size());
        } finally {
            shares.forEach(PaperShare::destroy);
        }
    }

    private static ShareSet.Kind kind(List<PaperShare> shares) {
        return shares.getFirst().set().kind();
    }
}
