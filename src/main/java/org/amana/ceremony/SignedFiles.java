package org.amana.ceremony;

import java.nio.file.Files;
import java.nio.file.Path;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;

/** A signed directory as it is carried to both nodes: {@code directory.json} and {@code directory.sig} side by side. */
final class SignedFiles {

    private static final String JSON = "directory.json";
    private static final String SIGNATURE = "directory.sig";

    private SignedFiles() {}

    static SignedDirectory read(Path folder, String root) {
        if (!Files.exists(folder.resolve(SIGNATURE))) {
            throw new CannotGoOn("directory.no-signature", folder);
        }
        try {
            return SignedDirectory.verify(
                    OwnFiles.read(folder.resolve(JSON), Directory.MOST_BYTES), OwnFiles.read(folder.resolve(SIGNATURE), 64), root);
        } catch (DirectoryRefused refused) {
            throw new CannotGoOn("directory.refused", refused.getMessage());
        }
    }

    static void write(Path folder, byte[] json, byte[] signature) {
        OwnFiles.emptyFolder(folder);
        writeInto(folder, json, signature);
    }

    static void writeInto(Path folder, byte[] json, byte[] signature) {
        OwnFiles.write(folder.resolve(JSON), json);
        OwnFiles.write(folder.resolve(SIGNATURE), signature);
    }

    /** The root's public key, from the file that the ceremony wrote or as it stands in a node's settings. */
    static String root(String fileOrKey) {
        var key = fileOrKey.startsWith("ed25519:") ? fileOrKey : OwnFiles.readText(Path.of(fileOrKey), 1024);
        if (!key.matches("ed25519:[A-Za-z0-9_-]{43}")) {
            throw new CannotGoOn("directory.no-root");
        }
        return key;
    }
}
