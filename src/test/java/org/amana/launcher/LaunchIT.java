package org.amana.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default run as a newcomer meets it: a process, its words, its exit code. */
class LaunchIT {

    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_told_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var run = launch(List.of("-Damana.port=" + taken.getLocalPort()));

            var said = new String(run.getInputStream().readAllBytes(), UTF_8);

            assertThat(run.waitFor()).isNotZero();
            assertThat(said.strip()).isEqualTo("Port " + taken.getLocalPort()
                    + " is taken: stop what uses it, or choose another one with -Damana.port=8090.");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_one_sentence() throws Exception {
        var run = launch(List.of("-Damana.port=" + freePort(), "-Damana.db.url=jdbc:mariadb://127.0.0.1:" + freePort() + "/"));

        var said = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertThat(run.waitFor()).isNotZero();
        assertThat(said.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("…")))
                .singleElement()
                .asString()
                .startsWith("The database does not answer or refused");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_in_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        var run = launch(List.of("-Damana.port=" + freePort(), "-Damana.data=" + file.resolve("data")));

        assertThat(new String(run.getInputStream().readAllBytes(), UTF_8).strip())
                .contains("cannot be written")
                .hasLineCount(1);
        assertThat(run.waitFor()).isNotZero();
    }

    @Test
    @Tag("S-25")
    void the_folder_of_a_real_side_is_left_as_it_is() throws Exception {
        var data = folder.resolve("data");
        var settings = Files.createDirectories(data.resolve("triage")).resolve("settings.properties");
        Files.writeString(settings, "of a real side");

        var run = launch(List.of("-Damana.port=" + freePort(), "-Damana.fresh=true"));

        assertThat(new String(run.getInputStream().readAllBytes(), UTF_8).strip()).contains("real deployment").hasLineCount(1);
        assertThat(run.waitFor()).isNotZero();
        assertThat(settings).hasContent("of a real side");
    }

    @Test
    void it_prints_what_one_needs_stops_all_it_started_and_keeps_the_data() throws Exception {
        var port = freePort();
        var first = launch(List.of("-Damana.port=" + port, "-Damana.data=" + folder.resolve("data")));

        var said = untilReady(first);
        var started = first.descendants().toList();
        var home = status("http://localhost:" + port + "/");
        interrupt(first);
        var root = Files.readString(folder.resolve("data/directory/root"));

        assertThat(said).hasSizeLessThanOrEqualTo(15).anyMatch(line -> line.contains("http://localhost:" + port + "/"));
        assertThat(said).anyMatch(line -> line.contains("http://127.0.0.1:" + port + "/desk/"));
        assertThat(home).isEqualTo(200);
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);

        // of the side that starts first
        var key = folder.resolve("data/triage/keys/server-key");
        aKeyThatOthersCanReadStopsTheStart(port, key, "The key file server-key can be read by others: give it mode 0600.");
        aKeyThatOthersCanReadStopsTheStart(port, folder.resolve("data/database/passwords"), "can be read by others: give it mode 0600.");

        var second = launch(List.of("-Damana.port=" + port, "-Damana.data=" + folder.resolve("data")));
        var answers = saidUntilOpen(port);
        untilReady(second);
        interrupt(second);

        assertThat(Files.readString(folder.resolve("data/directory/root"))).isEqualTo(root);
        assertThat(answers).allMatch(answer -> !answer.toLowerCase(Locale.ROOT).matches("(?s).*(payara|glassfish|grizzly).*"));
        assertThat(folder.resolve("data/logs/server.1.log")).isNotEmptyFile();
    }

    private void aKeyThatOthersCanReadStopsTheStart(int port, Path key, String sentence) throws Exception {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        var run = launch(List.of("-Damana.port=" + port, "-Damana.data=" + folder.resolve("data")));
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertThat(run.waitFor()).isNotZero();
        assertThat(said.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("…")))
                .singleElement()
                .asString()
                .endsWith(sentence);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private static List<String> untilReady(Process run) throws IOException {
        var words = new ArrayList<String>();
        var reader = new BufferedReader(new InputStreamReader(run.getInputStream(), UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith("  …") && !line.isBlank()) {
                words.add(line);
            }
            if (line.startsWith("Stop")) {
                break;
            }
        }
        return words;
    }

    /** What somebody sees who tries again and again while both sides start, until both are there. */
    private static List<String> saidUntilOpen(int port) throws InterruptedException {
        var said = new ArrayList<String>();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var address : List.of("http://localhost:" + port + "/en/", "http://127.0.0.1:" + port + "/desk/")) {
                var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
                var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
                for (var status = 0; status != 200 && System.nanoTime() < end; ) {
                    try {
                        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                        status = answer.statusCode();
                        said.add(answer.headers() + answer.body());
                    } catch (IOException notYet) {
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                }
            }
        }
        return said;
    }

    /** As Ctrl-C ends it: both lead to the same hook, and a runner in the background may ignore the key's own signal. */
    private static void interrupt(Process run) throws InterruptedException {
        run.destroy();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private Process launch(List<String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Damana.data=" + folder.resolve("data"));
        command.add("-Damana.programs=" + Path.of("target/programs").toAbsolutePath());
        for (var name : List.of("amana.server.jar", "amana.intake.war", "amana.triage.war", "amana.server.options")) {
            command.add("-D" + name + "=" + System.getProperty(name));
        }
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.amana.launcher.Launch"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
