package org.amana.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.amana.courier.CourierToken;
import org.amana.platform.KeyFile;
import org.amana.platform.UnsafeStart;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.FoundingStart;

/**
 * Prepares one side of a real deployment on its machine: key files, schema and database users, the directory from the
 * ceremony, the programs, and the settings that they are started with. Keeps the keys and settings that are there; can be run
 * again with a new directory or a new version.
 */
public final class FoundSide {

    static final String SETTINGS = "settings.properties";

    /** The folder of the key files. */
    static final String KEYS = "keys";

    private static final String REPLICA = "amana.db.replica";
    private static final int TOKEN_BYTES = 32;

    /** The triage side comes first, and makes what the courier of both sides knows. */
    private static final Map<String, List<String>> MADE = Map.of(
            "intake", List.of("mailbox-pepper"), "triage", List.of("server-key", "checkpoint-key", CourierToken.FILE));

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
            if (!MADE.containsKey(side)) {
                throw new CannotStart("Say which side this machine is: -Damana.side=intake or -Damana.side=triage.");
            }
            var administrator = choice(FoundingStart.NAME).map(FoundSide::name);
            var url = Schemas.onThisMachine(given("amana.db.url"));
            var signed = Path.of(given("amana.directory"));
            var root = given("amana.directory.root");
            var folder = Path.of(given("amana.data")).toAbsolutePath().normalize().resolve(side);
            DataFolder.restrict(Files.createDirectories(folder));
            var secrets = new Secrets(folder.resolve("passwords"), new SecureRandom());
            var schemas = new Schemas(url, given("amana.db.user"), System.getenv().getOrDefault("AMANA_DB_PASSWORD", ""), secrets);
            var founding = new FoundSide(side, folder, secrets);
            var settings = founding.found(schemas, signed, root, choice("amana.courier.token").map(Path::of));
            administrator.ifPresent(name -> settings.put(FoundingStart.NAME, name.value()));
            choice(REPLICA).ifPresent(why -> settings.put(REPLICA, why));
            var all = founding.write(settings);
            var start = new StartScript(folder).write(Path.of(given("amana.server.jar")), Path.of(given("amana." + side + ".war")));
            Progress.ready(new FoundedWords(side, folder).of(all, start));
        } catch (CannotStart | UnsafeStart sentence) {
            Progress.stop(sentence.getMessage());
            System.exit(1);
        } catch (IOException full) {
            Progress.stop("A file could not be read or written: check that the folders exist and belong to you, and that there is space.");
            System.exit(1);
        }
    }

    /**
     * @param signed the folder with {@code directory.json} and {@code directory.sig}
     * @param token the triage side's, carried to the intake side
     */
    Map<String, String> found(Schemas schemas, Path signed, String root, Optional<Path> token) throws IOException {
        var directory = BroughtDirectory.verified(signed, root, side);
        var own = folder.resolve("directory").resolve(BroughtDirectory.FILE);
        directory.mustFollow(own);
        var keys = folder.resolve(KEYS);
        DataFolder.restrict(Files.createDirectories(keys));
        if (side.equals("intake")) {
            bring(token, keys.resolve(CourierToken.FILE));
        }
        schemas.mustBeSafe();
        for (var key : MADE.get(side)) {
            secrets.keyFile(keys.resolve(key));
        }
        schemas.prepare(side);
        directory.put(own);
        var settings = new TreeMap<String, String>();
        settings.put("amana.mode", "real");
        settings.put("amana." + side + ".keys", keys.toString());
        settings.put("amana." + side + ".db.url", schemas.url(side));
        settings.put("amana." + side + ".db.user", "amana_" + side);
        settings.put("amana." + side + ".db.password", secrets.password("amana_" + side));
        settings.put("amana.directory", own.toString());
        settings.put("amana.directory.root", root);
        return settings;
    }

    /** What a person added stays; returns all. */
    Properties write(Map<String, String> settings) throws IOException {
        var properties = new Properties();
        var file = folder.resolve(SETTINGS);
        if (Files.exists(file)) {
            properties.load(new StringReader(new String(KeyFile.read(file), StandardCharsets.UTF_8)));
        }
        properties.putAll(settings);
        var text = new StringWriter();
        properties.store(text, null);
        KeyFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return properties;
    }

    private static void bring(Optional<Path> token, Path own) throws IOException {
        if (token.isEmpty() && Files.exists(own)) {
            return;
        }
        if (token.isEmpty() || !Files.isRegularFile(token.get()) || Files.size(token.get()) != TOKEN_BYTES) {
            throw new CannotStart("Carry the file courier-token here from the keys of the triage machine, and name it with -Damana.courier.token=….");
        }
        KeyFile.replace(own, Files.readAllBytes(token.get()));
    }

    /** Said here, not at the first start. */
    private static OfficerName name(String given) {
        return OfficerName.typed(given)
                .orElseThrow(() -> new CannotStart("The first administrator needs a name of 2 to 40 small letters, digits, dots, dashes or underscores, the first a letter: give another with -D" + FoundingStart.NAME + "=…."));
    }

    private static Optional<String> choice(String name) {
        return Optional.of(System.getProperty(name, "").strip()).filter(value -> !value.isEmpty());
    }

    private static String given(String name) {
        return choice(name)
                .orElseThrow(() -> new CannotStart("Say -D" + name + "=…; README tells what each is, under \"Founding\"."));
    }
}
