package org.amana.launcher;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person can choose at the command line, all with a safe default.
 *
 * @param databaseUrl a server of one's own instead of one that is started: {@code jdbc:mariadb://127.0.0.1:port/}, with a
 *     user that may create schemas and users
 * @param serverOptions options of the server's virtual machine
 */
record Choices(
        Path data,
        Path programs,
        int port,
        boolean fresh,
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        String leave,
        String serverOptions,
        Path serverJar,
        Path intakeWar,
        Path triageWar) {

    static final String USUAL_SERVER_OPTIONS = "-Xmx512m -XX:+UseSerialGC";

    static Choices given() {
        var data = Path.of(text("amana.data", "data")).toAbsolutePath().normalize();
        return new Choices(
                data,
                Path.of(text("amana.programs", data.resolve("programs").toString())).toAbsolutePath(),
                chosenPort(),
                !text("amana.fresh", "no").matches("no|false"),
                Optional.of(text("amana.db.url", "")).filter(url -> !url.isEmpty()).map(Schemas::onThisMachine),
                text("amana.db.user", "root"),
                System.getenv().getOrDefault("AMANA_DB_PASSWORD", ""),
                text("amana.leave.url", "https://www.wikipedia.org/"),
                text("amana.server.options", USUAL_SERVER_OPTIONS),
                Path.of(text("amana.server.jar", "")),
                Path.of(text("amana.intake.war", "")),
                Path.of(text("amana.triage.war", "")));
    }

    String publicOrigin() {
        return "http://localhost:" + port;
    }

    String deskOrigin() {
        return "http://127.0.0.1:" + port;
    }

    private static String text(String name, String otherwise) {
        var value = System.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static int chosenPort() {
        try {
            var port = Integer.parseInt(text("amana.port", "8080"));
            if (port >= 1024 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new CannotStart("The port must be a number from 1024 to 65535: try -Damana.port=8090.");
    }
}
