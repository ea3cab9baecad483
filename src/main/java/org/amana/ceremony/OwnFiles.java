package org.amana.ceremony;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner reads, and that never take the place of another. */
final class OwnFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnFiles() {}

    /** A folder that is new, or empty and there already. */
    static void emptyFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, only("rwx------"));
            }
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CannotGoOn("file.folder-not-empty", folder);
                }
            }
        } catch (IOException unusable) {
            throw new CannotGoOn("file.cannot-write", folder);
        }
    }

    static void write(Path file, byte[] bytes) {
        try (var out = create(file)) {
            out.write(bytes);
        } catch (IOException full) {
            throw new CannotGoOn("file.cannot-write", file);
        }
    }

    static OutputStream create(Path file) {
        try {
            Files.createFile(file, only("rw-------"));
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new CannotGoOn("file.exists", file);
        } catch (IOException unusable) {
            throw new CannotGoOn("file.cannot-write", file);
        }
    }

    /** Refuses what is longer than anything of its kind can be. */
    static byte[] read(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw new CannotGoOn("file.too-long", file);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CannotGoOn("file.cannot-read", file);
        }
    }

    static String readText(Path file, long most) {
        return new String(read(file, most), StandardCharsets.UTF_8).strip();
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
