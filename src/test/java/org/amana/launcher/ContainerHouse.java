package org.amana.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.amana.platform.KeyFile;

/**
 * Everything around the server of the container tests: database, schemas, keys, directory, settings. The server itself is
 * started by Arquillian, with the two option lines that this gives.
 */
public final class ContainerHouse implements AutoCloseable {

    private final Choices choices;
    private final DataFolder data;
    private final House house;

    private ContainerHouse(Choices choices) throws IOException {
        this.choices = choices;
        data = DataFolder.open(choices.data(), choices.fresh());
        house = new House(choices, data, new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** @param more settings on top of those of a demonstration, in which {@code ${port}} is the port of the server */
    public static ContainerHouse start(Map<String, String> more) {
        try {
            var started = new ContainerHouse(choices());
            started.house.startDatabase();
            started.prepare(more);
            return started;
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Choices choices() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        return new Choices(
                target.resolve("houses/container"),
                target.resolve("programs"),
                freePort(),
                true,
                Optional.empty(),
                "",
                "",
                "http://localhost:9/neutral",
                "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                Path.of(System.getProperty("amana.server.jar", "target/server/payara-micro.jar")).toAbsolutePath(),
                Path.of(System.getProperty("amana.intake.war", "target/amana-0.1.0-SNAPSHOT-intake.war")).toAbsolutePath(),
                Path.of(System.getProperty("amana.triage.war", "target/amana-0.1.0-SNAPSHOT-triage.war")).toAbsolutePath());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private void prepare(Map<String, String> more) throws IOException {
        var settings = new TreeMap<>(house.settings(house.demonstration()));
        settings.put("test.db.url", house.database().setupUrl());
        settings.put("test.db.user", "amana_setup");
        settings.put("test.db.password", new Secrets(data.file("database/passwords"), new SecureRandom()).password("amana_setup"));
        more.forEach((name, value) -> settings.put(name, value.replace("${port}", Integer.toString(choices.port()))));
        var text = new StringWriter();
        var properties = new Properties();
        properties.putAll(settings);
        properties.store(text, null);
        data.folder("server/tmp");
        KeyFile.write(settingsFile(), text.toString().getBytes(StandardCharsets.UTF_8));
        try (var commands = Server.class.getResourceAsStream("pre-boot.asadmin")) {
            Files.write(preBoot(), commands.readAllBytes());
        }
    }

    public Path serverJar() {
        return choices.serverJar();
    }

    /** The WAR of one side, as it was packaged. */
    public Path war(String side) {
        return side.equals("intake") ? choices.intakeWar() : choices.triageWar();
    }

    public int port() {
        return choices.port();
    }

    public Path data() {
        return data.root();
    }

    public String machineOptions() {
        return choices.serverOptions() + " "
                + line(List.of(
                        "-Djava.io.tmpdir=" + data.file("server/tmp"),
                        "-Djava.net.preferIPv4Stack=true",
                        "-Duser.timezone=UTC"));
    }

    /** @param alsoDeployed a second WAR beside the one that Arquillian deploys */
    public String serverOptions(Path alsoDeployed) {
        return line(List.of(
                "--rootdir",
                data.file("server/payara").toString(),
                "--port",
                Integer.toString(choices.port()),
                "--disablephonehome",
                "--logtofile",
                log().toString(),
                "--prebootcommandfile",
                preBoot().toString(),
                "--systemproperties",
                settingsFile().toString(),
                "--deploy",
                alsoDeployed.toString()));
    }

    private Path log() {
        return data.file("logs/server.log");
    }

    /** A server without a WAR starts just as well. */
    public void mustBeDeployed() throws IOException {
        try (var files = Files.list(data.file("logs"))) {
            for (var file : files.toList()) {
                if (Files.readString(file).contains("Exception while deploying the app")) {
                    throw new IllegalStateException("a WAR could not be deployed: look at " + file);
                }
            }
        }
    }

    private Path settingsFile() {
        return data.file("server/settings.properties");
    }

    private Path preBoot() {
        return data.file("server/pre-boot.asadmin");
    }

    /** As Arquillian's container splits it again. */
    private static String line(List<String> options) {
        return String.join(" ", options.stream().map(option -> option.replace(" ", "\\ ")).toList());
    }

    @Override
    public void close() {
        try {
            house.close();
            // What failed may be run once more, by a house of its own in the same folder.
            data.close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
