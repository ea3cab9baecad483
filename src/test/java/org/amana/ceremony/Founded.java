package org.amana.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.PaperShare;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;

/** An institution that has had its ceremony: the sheets in people's hands, and what everybody may know in files. */
final class Founded {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final SecureRandom random = new SecureRandom();
    final DirectoryRoot root = DirectoryRoot.generate(random);
    final Identity recovery = Identity.generate(random);
    final Identity desk = Identity.generate(random);
    final List<PaperShare> rootSheets = RootShares.split(root, random);
    final List<PaperShare> recoverySheets = RecoveryShares.split(recovery, random);
    final Path folder;

    Founded(Path folder) {
        this.folder = folder;
    }

    Directory directory(int version, LocalDate notAfter, Directory.Desk... more) {
        var desks = new ArrayList<Directory.Desk>();
        desks.add(desk("central", desk, "Équipe centrale"));
        desks.addAll(List.of(more));
        return new Directory("npm-test", version, notAfter, recovery.recipient(), desks);
    }

    /** Signed at the ceremony, before any team had a key. */
    Path founding() {
        return signed(new Directory("npm-test", 1, TODAY.plusDays(90), recovery.recipient(), List.of()));
    }

    static Directory.Desk desk(String id, Identity identity, String name, String... regions) {
        return new Directory.Desk(id, identity.recipient(), Map.of("fr", name), List.of(regions));
    }

    Path draft(Directory directory) {
        return write("draft-" + directory.version() + ".json", directory.toJson());
    }

    /** As a node has it. */
    Path signed(Directory directory) {
        var signed = folder.resolve("signed-" + directory.version());
        var json = directory.toJson();
        SignedFiles.write(signed, json, root.sign(json));
        return signed;
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
