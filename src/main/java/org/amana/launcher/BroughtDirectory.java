package org.amana.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;

/** A directory that the root has signed, carried here from the ceremony, on its way to where the server reads it. */
final class BroughtDirectory {

    static final String FILE = "directory.json";

    private static final String SIGNATURE = "directory.sig";

    private final SignedDirectory signed;

    private BroughtDirectory(SignedDirectory signed) {
        this.signed = signed;
    }

    /** @param signed the folder with both files */
    static BroughtDirectory verified(Path signed, String root, String side) throws IOException {
        if (!Files.isRegularFile(signed.resolve(FILE)) || !Files.isRegularFile(signed.resolve(SIGNATURE))) {
            throw new CannotStart("There is no directory.json with its directory.sig in the folder that -Damana.directory names.");
        }
        try {
            var found = SignedDirectory.verify(
                    Files.readAllBytes(signed.resolve(FILE)), Files.readAllBytes(signed.resolve(SIGNATURE)), root);
            if (found.directory().demonstration() || side.equals("intake") && !found.directory().receives()) {
                throw new CannotStart("This directory is a demonstration's, or names no desk yet: bring the one that was signed for the first desk.");
            }
            return new BroughtDirectory(found);
        } catch (DirectoryRefused | IllegalArgumentException refused) {
            throw new CannotStart("The directory was not signed by this root: bring both from the ceremony again.");
        }
    }

    /** The server would refuse a step back at its next start. */
    void mustFollow(Path own) throws IOException {
        if (!Files.exists(own)) {
            return;
        }
        var json = Files.readAllBytes(own);
        var former = former(json);
        if (!former.deployment().equals(signed.directory().deployment())) {
            throw new CannotStart("This side belongs to another deployment than the directory: bring the directory of this one, or choose another folder with -Damana.data=….");
        }
        if (former.version() > signed.directory().version()) {
            throw new CannotStart("The directory is older than the one that is here: bring the newest one.");
        }
        if (former.version() == signed.directory().version() && !Arrays.equals(json, signed.bytes())) {
            throw new CannotStart("The directory differs from the one of the same version that is here: find out who signed both, and sign a higher version.");
        }
    }

    /** The signature first: where this ends between the two, the same command sets it right. */
    void put(Path own) throws IOException {
        Files.createDirectories(own.getParent());
        replace(own.resolveSibling(SIGNATURE), signed.signature());
        replace(own, signed.bytes());
    }

    private static Directory former(byte[] json) {
        try {
            return Directory.parse(json);
        } catch (DirectoryRefused unreadable) {
            throw new CannotStart("The directory that is here cannot be read: put the newest one back, with its signature.");
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        var unfinished = Files.write(file.resolveSibling(file.getFileName() + ".new"), content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
