package org.amana.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The machines of an institution, which it founds itself: a database, and what people do there by command. Both sides are on
 * this one, each a process of its own.
 */
public final class FoundedHouse implements AutoCloseable {

    private static final int LOOKS = 400;

    private final DataFolder data;
    private final LocalDatabase database;
    private final String password;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final List<Process> running = new ArrayList<>();

    /** How a command ended. */
    public record End(int exit, String said) {}

    private FoundedHouse(DataFolder data) throws IOException, InterruptedException {
        this.data = data;
        password = new Secrets(data.folder("database").resolve("passwords"), new SecureRandom()).password("amana_setup");
        database = new LocalDatabase(MariaDbProgram.find(Path.of("target/programs").toAbsolutePath()), data, password);
        database.start();
        for (var side : List.of("intake", "triage")) {
            ports.put(side, HouseUnderTest.freePort());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Nothing but the database, new, below {@code target}. */
    public static FoundedHouse empty() throws IOException, InterruptedException {
        return new FoundedHouse(DataFolder.open(Path.of("target/houses/founded").toAbsolutePath(), true));
    }

    /** What Maven does for {@code -Pfound}. */
    public End found(String side, Path directory, String root, String... more) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of(
                "-Damana.side=" + side,
                "-Damana.directory=" + directory,
                "-Damana.directory.root=" + root,
                "-Damana.db.url=" + database.setupUrl(),
                "-Damana.db.user=amana_setup"));
        for (var program : List.of("server.jar", "intake.war", "triage.war")) {
            options.add("-Damana." + program + "=" + System.getProperty("amana." + program));
        }
        options.addAll(List.of(more));
        return run(FoundSide.class, options);
    }

    public End verifyAudit() throws IOException, InterruptedException {
        return run(VerifyAuditLog.class, List.of());
    }

    public End keyBackup(String... arguments) throws IOException, InterruptedException {
        return run(KeyBackup.class, List.of(), arguments);
    }

    private End run(Class<?> program, List<String> options, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ServerCommand.java().toString(), "-XX:TieredStopAtLevel=1", "-Damana.data=" + data.root()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (program == FoundSide.class) {
            builder.environment().put("AMANA_DB_PASSWORD", password);
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }

    /** What a person types into the settings. */
    public void add(String side, String... lines) throws IOException {
        Files.write(folder(side).resolve("settings.properties"), List.of(lines), StandardOpenOption.APPEND);
    }

    /** The script that founding left; returns when the side answers or when the script has ended, with its exit code. */
    public int start(String side) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(folder(side).resolve("start").toString(), "--port", Integer.toString(ports.get(side)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log(side).toFile()));
        builder.environment().put("AMANA_SERVER_OPTIONS", HouseUnderTest.serverOptions());
        var process = builder.start();
        running.add(process);
        for (int look = 0; look < LOOKS && process.isAlive(); look++) {
            if (status(side.equals("intake") ? origin(side) + "/en/" : origin(side) + "/desk/") == 200) {
                return 0;
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** The script while this side runs. */
    public End startAgain(String side) throws IOException, InterruptedException {
        var process = new ProcessBuilder(folder(side).resolve("start").toString()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }

    /** The address under which this side is reached here. */
    public String origin(String side) {
        return "http://" + (side.equals("intake") ? "localhost:" : "127.0.0.1:") + ports.get(side);
    }

    public Path folder(String side) {
        return data.file(side);
    }

    public Path log(String side) {
        return data.file(side + ".log");
    }

    private static int status(String address) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** As a supervisor would; the database goes on. */
    public void stopServers() throws InterruptedException {
        running.forEach(Process::destroy);
        for (var process : running) {
            process.waitFor();
        }
    }

    private void stop() {
        try {
            stopServers();
            database.close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        data.close();
    }
}
