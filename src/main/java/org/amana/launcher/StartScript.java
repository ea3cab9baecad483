package org.amana.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.amana.platform.StartGuard;

/**
 * The server of one side in a folder of its own, which needs the source tree no more: the programs, and a script {@code start}
 * that starts them, once at a time. What is given to the script is given on to the server, as {@code --port 8081}.
 */
final class StartScript {

    private final Path folder;

    StartScript(Path folder) {
        this.folder = folder;
    }

    /** A running server keeps the programs that it was started with: the new ones take their names. */
    Path write(Path server, Path war) throws IOException {
        var jar = copied(server, "payara-micro.jar");
        var own = copied(war, "amana.war");
        var command = new ServerCommand(jar, folder, folder.resolve("server"), folder.resolve(FoundSide.SETTINGS));
        var script = """
                #!/bin/sh
                # Made by the command that founded this side, and made anew when that runs again.
                umask 077
                command -v flock >/dev/null || { echo "The program flock is missing: install util-linux."; exit 1; }
                exec 9>%s && flock -n 9 || { echo "This side runs already, or its folder cannot be written."; exit 1; }
                java=%s
                rm -rf %s && mkdir -p %s || exit 1
                exec "${AMANA_JAVA:-$java}" ${AMANA_SERVER_OPTIONS:-%s} -D%s=yes %s "$@"
                """
                .formatted(
                        quoted(folder.resolve("running").toString()),
                        quoted(ServerCommand.java().toString()),
                        quoted(command.root().toString()),
                        quoted(command.temporary().toString()),
                        Choices.USUAL_SERVER_OPTIONS,
                        StartGuard.ALONE,
                        command.arguments(List.of(own)).stream().map(StartScript::quoted).collect(Collectors.joining(" ")));
        var start = Files.writeString(folder.resolve("start"), script);
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwx------"));
        return start;
    }

    private Path copied(Path program, String name) throws IOException {
        if (!Files.isRegularFile(program)) {
            throw new CannotStart("The server is not built: start this command with ./mvnw -Pfound, which builds it.");
        }
        var unfinished = Files.copy(program, folder.resolve(name + ".new"), StandardCopyOption.REPLACE_EXISTING);
        return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
