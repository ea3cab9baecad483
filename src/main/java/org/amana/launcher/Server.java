package org.amana.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.amana.platform.KeyFile;
import org.amana.platform.StartGuard;

/** Payara Micro with both WARs, as a process of its own that this run starts, watches and stops. */
final class Server implements AutoCloseable {

    private static final int KEPT_LOGS = 5;
    private static final int UNDER_ANOTHER_NAME = 421;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Choices choices;
    private final DataFolder data;
    private final AtomicReference<String> refusal = new AtomicReference<>();
    private Process process;

    Server(Choices choices, DataFolder data) {
        this.choices = choices;
        this.data = data;
    }

    /** Says in one sentence when the port belongs to someone else. */
    static void mustBeFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is taken: stop what uses it, or choose another one with -Damana.port=" + (port == 8090 ? 8091 : 8090) + ".");
        }
    }

    void start(Map<String, String> settings) throws IOException {
        var root = data.file("server");
        DataFolder.delete(root);
        data.folder("server");
        data.folder("server/tmp");
        var command = new ArrayList<String>();
        command.add(ServerCommand.java().toString());
        command.addAll(List.of(choices.serverOptions().split("\\s+")));
        command.addAll(new ServerCommand(choices.serverJar(), root, root, settingsFile(settings))
                .arguments(List.of(choices.triageWar(), choices.intakeWar())));
        command.addAll(List.of("--port", Integer.toString(choices.port())));
        process = run(command, root);
        Thread.ofVirtual().start(this::keepLog);
    }

    private static Process run(List<String> command, Path folder) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
        } catch (IOException notAProgram) {
            throw new CannotStart("The program " + command.getFirst() + " cannot be run: check that this Java is whole, or name another one with JAVA_HOME.");
        }
    }

    /** Returns when both sides answer. */
    void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (answers(choices.publicOrigin() + "/en/") && answers(choices.deskOrigin() + "/desk/")) {
                return;
            }
            if (refusal.get() != null) {
                throw new CannotStart(refusal.get());
            }
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new CannotStart("The server did not start: look at " + data.file("logs/server.log") + ", or begin anew with -Dfresh.");
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Path settingsFile(Map<String, String> settings) throws IOException {
        var text = new java.io.StringWriter();
        var properties = new Properties();
        properties.putAll(settings);
        properties.store(text, null);
        var file = data.file("server/settings.properties");
        KeyFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private void keepLog() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(newLog())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                var at = line.indexOf(StartGuard.REFUSED);
                if (at >= 0) {
                    refusal.compareAndSet(null, line.substring(at + StartGuard.REFUSED.length()));
                }
            }
        } catch (IOException stopped) {
            // the server has gone, or the disk is full: awaitReady tells
        }
    }

    /** The logs of the last starts stay: an incident is asked for after the restart. */
    private Path newLog() throws IOException {
        var folder = data.folder("logs");
        for (int i = KEPT_LOGS; i > 0; i--) {
            var older = folder.resolve(i == 1 ? "server.log" : "server." + (i - 1) + ".log");
            if (Files.exists(older)) {
                Files.move(older, folder.resolve("server." + i + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder.resolve("server.log");
    }

    /** A side that was given another name answers too, only not under this one. */
    private static boolean answers(String address) throws InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
            var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 400 || status == UNDER_ANOTHER_NAME;
        } catch (IOException notYet) {
            return false;
        }
    }
}
