package org.amana.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;

/** The signed directory on this node's disk, verified against the root in the settings. */
public final class DirectoryFile {

    private DirectoryFile() {}

    /** @throws UnsafeStart when it is missing, not signed by the root, or of the wrong kind of deployment */
    public static SignedDirectory read() {
        return read(Settings.file("amana.directory"));
    }

    /** The signature lies beside the directory, under the same name with {@code .sig}. */
    public static SignedDirectory read(Path file) {
        var signature = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", "") + ".sig");
        try {
            if (Files.size(file) > Directory.MOST_BYTES) {
                throw new UnsafeStart("The directory named by amana.directory is too long to be one.");
            }
            var directory = SignedDirectory.verify(
                    Files.readAllBytes(file), Files.readAllBytes(signature), Settings.required("amana.directory.root"));
            Deployment.fromSettings().mustMatch(directory.directory().deployment());
            return directory;
        } catch (IOException unreadable) {
            throw new UnsafeStart("The directory named by amana.directory, or its signature beside it, cannot be read: copy both from the ceremony.");
        } catch (DirectoryRefused | IllegalArgumentException wrong) {
            throw new UnsafeStart("The directory was not signed by the root that amana.directory.root names: copy directory and signature from the ceremony again.");
        }
    }
}
