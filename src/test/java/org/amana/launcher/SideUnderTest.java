package org.amana.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;

/**
 * One side's schema, database user, keys and directory, without a server: for tests inside a container of their own. The
 * settings lie where {@code arquillian.xml} looks for them.
 */
public final class SideUnderTest {

    private static final Path PLACE = Path.of("target/in-container").toAbsolutePath();

    private static boolean prepared;

    private SideUnderTest() {}

    /**
     * A fresh database for {@code side}, the same for all tests of a run; stopped when the tests' virtual machine ends.
     *
     * @param more settings, in which {@code ${port}} stands for the port of the container
     */
    public static synchronized void prepare(String side, Properties more) {
        if (prepared) {
            return;
        }
        prepared = true;
        try {
            var choices = choices();
            var data = DataFolder.open(choices.data(), true);
            var random = new SecureRandom();
            var house = new House(choices, data, random);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house)));
            house.startDatabase();
            var schemas = house.schemas();
            schemas.prepare(side);
            // Read only now: preparing has made the passwords.
            var secrets = new Secrets(data.folder("database").resolve("passwords"), random);
            var settings = new Properties();
            settings.putAll(new Founding(secrets, random, Clock.systemUTC()).prepare(data));
            settings.put("amana.mode", "demonstration");
            settings.put("amana." + side + ".db.url", schemas.url(side));
            settings.put("amana." + side + ".db.user", "amana_" + side);
            settings.put("amana." + side + ".db.password", secrets.password("amana_" + side));
            settings.put("amana." + side + ".keys", data.folder(side + "/keys").toString());
            settings.put("amana.desk.origin", choices.deskOrigin());
            settings.put("test.db.user", "amana_setup");
            settings.put("test.db.password", secrets.password("amana_setup"));
            settings.putAll(more);
            write(settings, choices.port());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void write(Properties settings, int port) throws IOException {
        settings.replaceAll((name, value) -> value.toString().replace("${port}", Integer.toString(port)));
        var text = new StringWriter();
        settings.store(text, null);
        Files.createDirectories(PLACE);
        Files.writeString(PLACE.resolve("settings.properties"), text.toString());
        Files.writeString(PLACE.resolve("server.options"), "-Dpayaramicro.port=" + port);
        try (var commands = Server.class.getResourceAsStream("pre-boot.asadmin")) {
            Files.write(PLACE.resolve("pre-boot.asadmin"), commands.readAllBytes());
        }
    }

    private static Choices choices() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        return new Choices(
                target.resolve("in-container/data"),
                target.resolve("programs"),
                freePort(),
                true,
                Optional.empty(),
                "",
                "",
                "http://localhost:9/neutral",
                "",
                target,
                target,
                target);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private static void close(House house) {
        try {
            house.close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
