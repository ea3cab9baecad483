package org.amana.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.amana.platform.KeyFile;
import org.amana.sealing.Totp;

/**
 * The whole house as a newcomer starts it: real database, real server, both WARs, the demonstration. One for all tests
 * of a run; a test that kills something starts it again.
 */
public final class HouseUnderTest {

    /** Where *Leave now* leads in tests. */
    public static final String LEAVE = "http://neutral.example/weather";

    private static final String DESK = "amana.desk.origin";

    private static HouseUnderTest shared;

    private final Choices choices;
    private final DataFolder data;
    private final House house;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, Instant> codesUsed = new TreeMap<>();

    private HouseUnderTest(Choices choices) throws IOException, InterruptedException {
        this.choices = choices;
        data = DataFolder.open(choices.data(), choices.fresh());
        house = new House(choices, data, new SecureRandom());
        // A report that nobody sent would be one too many for tests that count.
        settings.put("amana.trial.origin", "off");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The one house that runs during all integration tests. Starts at the first call. */
    public static synchronized HouseUnderTest running() {
        if (shared == null) {
            shared = fresh("house").with("amana.courier.seconds", "2");
            shared.start();
        }
        return shared;
    }

    /** A house of its own, not started yet, with new data below {@code target}. */
    public static HouseUnderTest fresh(String name) {
        return fresh(name, "");
    }

    /** @param more options of the server's virtual machine, with blanks between them */
    public static HouseUnderTest fresh(String name, String more) {
        try {
            return new HouseUnderTest(choices(name, (serverOptions() + " " + more).strip()));
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Choices choices(String name, String serverOptions) throws IOException {
        var target = Path.of("target").toAbsolutePath();
        return new Choices(
                target.resolve("houses").resolve(name),
                target.resolve("programs"),
                freePort(),
                true,
                Optional.empty(),
                "",
                "",
                LEAVE,
                serverOptions,
                Path.of(System.getProperty("amana.server.jar", "target/server/payara-micro.jar"))
                        .toAbsolutePath(),
                Path.of(System.getProperty("amana.intake.war", "target/amana-0.1.0-SNAPSHOT-intake.war"))
                        .toAbsolutePath(),
                Path.of(System.getProperty("amana.triage.war", "target/amana-0.1.0-SNAPSHOT-triage.war"))
                        .toAbsolutePath());
    }

    static String serverOptions() {
        var given = System.getProperty("amana.server.options", "");
        return given.isBlank() ? Choices.USUAL_SERVER_OPTIONS : given;
    }

    public static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    /** A setting of the server, on top of those of the demonstration; before {@link #start}. */
    public HouseUnderTest with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** The desk under a name instead of numbers: passkeys belong to names. Before {@link #start}. */
    public HouseUnderTest withDeskName(String host) {
        return with(DESK, "http://" + host + ":" + URI.create(choices.deskOrigin()).getPort());
    }

    public void start() {
        unchecked(() -> {
            house.startDatabase();
            startServer();
        });
    }

    /** The demonstration's reports, sent through the form as at a first start. */
    public HouseUnderTest withReports() {
        unchecked(() -> new SendDemonstration(choices.publicOrigin(), data.file("demonstration/sent")).run());
        return this;
    }

    public void startDatabase() {
        unchecked(house::startDatabase);
    }

    public void startServer() {
        unchecked(() -> {
            var all = house.demonstration();
            all.putAll(settings);
            house.startServer(all);
        });
    }

    /** One more process of the public side behind the same name, with the same database and keys. Returns when it answers. */
    public Process startAnotherIntake(int port) throws IOException, InterruptedException {
        var root = data.file("another");
        DataFolder.delete(root);
        data.folder("another/tmp");
        var all = house.demonstration();
        all.putAll(settings);
        var properties = new StringBuilder();
        house.settings(all).forEach((name, value) -> properties.append(name).append('=').append(value).append('\n'));
        var file = root.resolve("settings.properties");
        KeyFile.write(file, properties.toString().getBytes(StandardCharsets.UTF_8));
        var command = new ArrayList<>(List.of(ServerCommand.java().toString()));
        command.addAll(List.of(choices.serverOptions().split("\\s+")));
        command.addAll(new ServerCommand(choices.serverJar(), root, root, file).arguments(List.of(choices.intakeWar())));
        command.addAll(List.of("--port", Integer.toString(port)));
        var log = data.folder("logs").resolve("another.log").toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).directory(root.toFile()).start();
        // it knows the portal by another name, and says so
        var end = Instant.now().plus(Duration.ofMinutes(3));
        while (status("http://localhost:" + port + "/en/") != 421) {
            if (Instant.now().isAfter(end) || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the other node has stopped: " + log);
            }
        }
        return process;
    }

    private static int status(String address) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** As a power switch would, for the process only. */
    public void killServer() {
        kill(house.server().process());
    }

    public void killDatabase() {
        kill(house.database().process());
    }

    /** The killed database again, at the same address, as a supervisor would start it under a running server. */
    public void restartDatabase() {
        unchecked(() -> house.database().start());
    }

    public ProcessHandle databaseProcess() {
        return house.database().process();
    }

    public ProcessHandle serverProcess() {
        return house.server().process();
    }

    public void stop() {
        unchecked(house::close);
    }

    public String publicOrigin() {
        return choices.publicOrigin();
    }

    public String deskOrigin() {
        return settings.getOrDefault(DESK, choices.deskOrigin());
    }

    public Path data() {
        return data.root();
    }

    /** A connection that may do everything in the schema of one side. */
    public Connection database(String side) {
        try {
            return house.schemas().connect(side);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The officer's passphrase, as the demonstration's sign-in page shows it. */
    public String passphrase(String officer) {
        return officer(officer).getString("passphrase");
    }

    /** The officer's present code. */
    public String totp(String officer) {
        return Totp.code(HexFormat.of().parseHex(officer(officer).getString("totp")), Instant.now());
    }

    /**
     * A code that opens, now. Codes work once, and until half a minute before and after their time; where all of those were
     * used, the desk is made to forget which, so that no test waits half a minute for another one.
     */
    public synchronized String unusedTotp(String officer) {
        var step = Duration.ofSeconds(30);
        var now = Instant.now();
        // not too early either: it must still hold when it has been typed
        var earliest = now.minus(step.dividedBy(2));
        var next = codesUsed.getOrDefault(officer, Instant.EPOCH).plus(step);
        if (next.isAfter(now.plus(step))) {
            forgetCodes(officer);
            next = earliest;
        }
        var at = next.isAfter(earliest) ? next : earliest;
        codesUsed.put(officer, at);
        return Totp.code(HexFormat.of().parseHex(officer(officer).getString("totp")), at);
    }

    private void forgetCodes(String officer) {
        try (var connection = database("triage");
                var row = connection.prepareStatement("update officer set totp_step = 0 where name = ?")) {
            row.setString(1, officer);
            row.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private JsonObject officer(String name) {
        return unchecked(() -> {
            var text = Files.readString(data.file("demonstration/founding.json"), StandardCharsets.UTF_8);
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject().getJsonArray("officers").getValuesAs(JsonObject.class).stream()
                        .filter(officer -> officer.getString("name").equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static <T> T unchecked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
