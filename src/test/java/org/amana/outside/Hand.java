package org.amana.outside;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.launcher.HouseUnderTest;

/** Somebody at a shell, in a folder of their own. Stops at the first command that fails. */
final class Hand implements AutoCloseable {

    private static final Pattern NEW_AGE = Pattern.compile("v?(1\\.([3-9]|[1-9][0-9])|[2-9])\\..*", Pattern.DOTALL);
    private static final List<String> TOOLS = List.of("curl", "jq", "openssl", "bash");
    private static final String DONE = "-- done --";

    private final Process shell;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private Hand(Process shell) {
        this.shell = shell;
        commands = shell.outputWriter();
        answers = shell.inputReader();
    }

    /** What the page asks for and this machine does not have. Its `age` is made up for where it is missing. */
    static List<String> missing() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return TOOLS.stream()
                .filter(tool -> Stream.of(folders).noneMatch(folder -> Files.isExecutable(Path.of(folder, tool))))
                .toList();
    }

    static Hand in(Path folder, HouseUnderTest house) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-s").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PORTAL", house.publicOrigin());
        builder.environment().put("ROOT", Files.readString(house.data().resolve("directory/root")).strip());
        if (!hasAge()) {
            var programs = Files.createDirectory(folder.resolve("programs"));
            standIn(programs, "age");
            standIn(programs, "age-keygen");
            builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        }
        return new Hand(builder.start());
    }

    /** What the commands say, and every one of them went well. */
    String does(String script) throws IOException, InterruptedException {
        commands.write(script + "\necho; echo '" + DONE + "'\n");
        commands.flush();
        var said = new StringBuilder();
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals(DONE)) {
                return said.toString();
            }
            said.append(line).append('\n');
        }
        throw new IOException("the shell ended with " + shell.waitFor() + ": " + said);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        shell.waitFor();
    }

    private static boolean hasAge() throws InterruptedException {
        try {
            var asked = new ProcessBuilder("age", "--version").start();
            var version = new String(asked.getInputStream().readAllBytes()).strip();
            return asked.waitFor() == 0 && NEW_AGE.matcher(version).matches();
        } catch (IOException missing) {
            return false;
        }
    }

    private static void standIn(Path programs, String name) throws IOException {
        var script = "#!/bin/sh\nexec node '" + Path.of("target/npm/age.mjs").toAbsolutePath() + "' " + name + " \"$@\"\n";
        var file = Files.writeString(programs.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
