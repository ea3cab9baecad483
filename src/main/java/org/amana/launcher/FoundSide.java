package org.amana.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.amana.platform.KeyFile;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;

/**
 * Prepares one side of a real deployment on its machine: key files, schema and database users, the directory from the
 * ceremony, and a settings file that the server is started with. Keeps what is there; can be run again with a new directory.
 */
public final class FoundSide {

    private static final Map<String, List<String>> KEYS = Map.of(
            "intake", List.of("mailbox-pepper", "courier-token"),
            "triage", List.of("server-key", "checkpoint-key"));

    private final String side;
    private final Path folder;
    private final Secrets secrets;

    FoundSide(String side, Path folder, Secrets secrets) {
        this.side = side;
        this.folder = folder;
        this.secrets = secrets;
    }

    public static void main(String[] arguments) {
        try {
            var side = given("amana.side");
            if (!KEYS.containsKey(side)) {
                throw new CannotStart("Say which side this machine is: -Damana.side=intake or -Damana.side=triage.");
            }
            var folder = Path.of(given("amana.data")).toAbsolutePath().resolve(side);
            Files.createDirectories(folder);
            var secrets = new Secrets(folder.resolve("passwords"), new SecureRandom());
            var schemas = new Schemas(given("amana.db.url"), given("amana.db.user"), System.getenv().getOrDefault("AMANA_DB_PASSWORD", ""), secrets);
            var founding = new FoundSide(side, folder, secrets);
            var settings = founding.found(schemas, Path.of(given("amana.directory")), given("amana.directory.root"));
            if (side.equals("triage") && !System.getProperty("amana.first.administrator", "").isBlank()) {
                settings.put("amana.first.administrator", given("amana.first.administrator"));
            }
            founding.write(settings);
            Progress.ready(words(side, folder));
        } catch (CannotStart sentence) {
            Progress.stop(sentence.getMessage());
            System.exit(1);
        } catch (IOException full) {
            Progress.stop("A file could not be read or written: check that the folders exist and belong to you, and that there is space.");
            System.exit(1);
        }
    }

    /** @param signed the folder with {@code directory.json} and {@code directory.sig} */
    Map<String, String> found(Schemas schemas, Path signed, String root) throws IOException {
        var directory = directory(signed, root);
        var keys = Files.createDirectories(folder.resolve("keys"));
        for (var key : KEYS.get(side)) {
            secrets.keyFile(keys.resolve(key));
        }
        schemas.prepare(side);
        var settings = new TreeMap<String, String>();
        settings.put("amana.mode", "real");
        settings.put("amana." + side + ".keys", keys.toString());
        settings.put("amana." + side + ".db.url", schemas.url(side));
        settings.put("amana." + side + ".db.user", "amana_" + side);
        settings.put("amana." + side + ".db.password", secrets.password("amana_" + side));
        settings.put("amana.directory", directory.toString());
        settings.put("amana.directory.root", root);
        return settings;
    }

    void write(Map<String, String> settings) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        var text = new StringWriter();
        properties.store(text, null);
        var file = folder.resolve("settings.properties");
        Files.deleteIfExists(file);
        KeyFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        try (var commands = Server.class.getResourceAsStream("pre-boot.asadmin")) {
            Files.write(folder.resolve("pre-boot.asadmin"), commands.readAllBytes());
        }
    }

    /** Only what the root has signed is put where the server reads it. */
    private Path directory(Path signed, String root) throws IOException {
        var json = Files.readAllBytes(signed.resolve("directory.json"));
        var signature = Files.readAllBytes(signed.resolve("directory.sig"));
        try {
            var directory = SignedDirectory.verify(json, signature, root).directory();
            if (directory.demonstration() || side.equals("intake") && !directory.receives()) {
                throw new CannotStart("This directory is a demonstration's, or names no desk yet: bring the one that was signed for the first desk.");
            }
        } catch (DirectoryRefused | IllegalArgumentException refused) {
            throw new CannotStart("The directory was not signed by this root: bring both from the ceremony again.");
        }
        var own = Files.createDirectories(folder.resolve("directory"));
        Files.write(own.resolve("directory.sig"), signature);
        return Files.write(own.resolve("directory.json"), json);
    }

    private static List<String> words(String side, Path folder) {
        var settings = folder.resolve("settings.properties");
        return List.of(
                "Settings    " + settings + ": add " + (side.equals("intake") ? "amana.public.origin and amana.leave.url" : "amana.desk.origin, amana.courier.url and amana.courier.pin"),
                "Token       " + (side.equals("intake") ? "carry " + folder.resolve("keys/courier-token") + " to the triage machine" : "put intake's courier-token into " + folder.resolve("keys") + ", mode 0600"),
                "Start       java -jar payara-micro.jar --prebootcommandfile " + folder.resolve("pre-boot.asadmin") + " --systemproperties " + settings + " --nocluster --disablephonehome --deploy amana-" + side + ".war");
    }

    private static String given(String name) {
        var value = System.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new CannotStart("Say -D" + name + "=…; README tells what each is, under \"Founding\".");
        }
        return value;
    }
}
