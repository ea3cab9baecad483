package org.amana.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where a run keeps everything. One run at a time; readable by its owner only. */
final class DataFolder implements AutoCloseable {

    static final long LEAST_FREE = 700L << 20;

    private static final List<String> EMPTIED =
            List.of("mariadb", "database", "intake", "triage", "directory", "demonstration", "server", "logs");

    private final Path root;
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Emptied when the run shall begin anew. */
    static DataFolder open(Path root, boolean fresh) {
        var data = lock(root);
        if (fresh) {
            data.empty();
        }
        mustHaveRoom(root, LEAST_FREE);
        return data;
    }

    /** As it is, for whoever has to look before it is emptied. */
    static DataFolder lock(Path root) {
        try {
            Files.createDirectories(root);
            restrict(root);
            var channel = FileChannel.open(
                    root.resolve("running"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("Amana already runs with the data in " + root + ": stop it first, or choose another folder with -Damana.data=….");
            }
            return new DataFolder(root, lock);
        } catch (IOException notWritable) {
            throw cannotBeWritten(root);
        }
    }

    /** A demonstration would change the keys of a founded side, and {@code -Dfresh} delete them. */
    void mustHoldNoFoundedSide() {
        for (var side : List.of("intake", "triage")) {
            if (Files.exists(root.resolve(side).resolve(FoundSide.SETTINGS))) {
                throw new CannotStart("The folder " + root + " holds a side of a real deployment, so this run leaves it as it is: choose another one with -Damana.data=….");
            }
        }
    }

    /** What the programs are unpacked to stays: it is the same for every run. */
    void empty() {
        try {
            for (var name : EMPTIED) {
                delete(root.resolve(name));
            }
        } catch (IOException notWritable) {
            throw cannotBeWritten(root);
        }
    }

    static void mustHaveRoom(Path root, long bytes) {
        try {
            if (Files.getFileStore(root).getUsableSpace() < bytes) {
                throw new CannotStart("The disk of " + root + " is nearly full: free at least 700 MB, or choose another folder with -Damana.data=….");
            }
        } catch (IOException unreadable) {
            throw cannotBeWritten(root);
        }
    }

    private static CannotStart cannotBeWritten(Path root) {
        return new CannotStart("The folder " + root + " cannot be written: choose another one with -Damana.data=….");
    }

    /** A folder below the root, made when it is not there. */
    Path folder(String name) throws IOException {
        var folder = root.resolve(name);
        Files.createDirectories(folder);
        restrict(folder);
        return folder;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void restrict(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
