package org.amana.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Payara Micro is started, by the default run and on the machine of one side: it says nothing of itself, leaves no dump,
 * lets nobody look into its memory, listens on loopback only, and answers nobody before what it deploys can.
 *
 * @param commands the folder that the server's own commands are written to
 * @param root the server's own folder, made anew at every start: it would keep what was deployed before
 */
record ServerCommand(Path jar, Path commands, Path root, Path settings) {

    /** The server's own pages would say what it is. */
    private static final String CLOSED =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=false\n";

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** What follows the program's name and the options that a person chose. */
    List<String> arguments(List<Path> wars) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary(),
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString(),
                "--rootdir",
                root.resolve("payara").toString(),
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                written("pre-boot.asadmin", CLOSED).toString(),
                "--postdeploycommandfile",
                written("post-deploy.asadmin", "").toString(),
                "--systemproperties",
                settings.toString()));
        for (var war : wars) {
            arguments.addAll(List.of("--deploy", war.toString()));
        }
        return arguments;
    }

    private Path written(String name, String more) throws IOException {
        try (var own = ServerCommand.class.getResourceAsStream(name)) {
            return Files.writeString(commands.resolve(name), new String(own.readAllBytes(), StandardCharsets.US_ASCII) + more);
        }
    }
}
