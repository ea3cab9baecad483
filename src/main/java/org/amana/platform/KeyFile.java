package org.amana.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds a secret. Refused when anyone but its owner may read or change it. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final int MOST_BYTES = 64 * 1024;

    private KeyFile() {}

    /** The whole file, at most 64 KiB. */
    public static byte[] read(Path file) {
        try {
            if (hasPermissions(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new UnsafeStart(
                        "The key file " + file.getFileName() + " can be read by others: give it mode 0600.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UnsafeStart("The key file " + file.getFileName() + " is too long to be one.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnsafeStart("The key file " + file.getFileName()
                    + " cannot be read: check that it exists and belongs to the server's user.");
        }
    }

    /** A key of exactly 32 bytes. */
    public static byte[] read32(Path file) {
        var bytes = read(file);
        if (bytes.length != 32) {
            throw new UnsafeStart("The key file " + file.getFileName() + " must hold exactly 32 bytes.");
        }
        return bytes;
    }

    /** Writes a new secret that only its owner can read. Fails if the file exists. */
    public static void write(Path file, byte[] secret) throws IOException {
        if (hasPermissions(file.toAbsolutePath().getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } else {
            Files.createFile(file);
        }
        Files.write(file, secret);
    }

    /** Puts a secret in the place of the one that is there, whole or not at all. */
    public static void replace(Path file, byte[] secret) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        write(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean hasPermissions(Path place) throws IOException {
        return Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
