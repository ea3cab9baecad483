package org.amana.launcher;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything of one run: database, schemas, keys, server. Closed in the other order. */
final class House implements AutoCloseable {

    private final Choices choices;
    private final DataFolder data;
    private final Secrets secrets;
    private final SecureRandom random;
    private LocalDatabase database;
    private Server server;

    House(Choices choices, DataFolder data, SecureRandom random) throws IOException {
        this.choices = choices;
        this.data = data;
        this.random = random;
        secrets = new Secrets(data.folder("database").resolve("passwords"), random);
    }

    void start() throws IOException, InterruptedException {
        startDatabase();
        startServer(demonstration());
        new SendDemonstration(choices.publicOrigin(), data.file("demonstration/sent")).run();
    }

    void startDatabase() throws IOException, InterruptedException {
        if (choices.databaseUrl().isPresent()) {
            Progress.step("looking at what the database holds");
            new FormerSchemas(choices.databaseUrl().get(), choices.databaseUser(), choices.databasePassword()).mustBeDemonstrations();
            return;
        }
        Progress.step("starting a database of its own");
        database = new LocalDatabase(MariaDbProgram.find(choices.programs()), data, secrets.password("amana_setup"));
        database.start();
    }

    /** Keys and directory of the demonstration, made at the first start. */
    Map<String, String> demonstration() throws IOException {
        var settings = new TreeMap<>(new Founding(secrets, random, Clock.systemUTC()).prepare(data));
        settings.put("amana.mode", "demonstration");
        return settings;
    }

    void startServer(Map<String, String> more) throws IOException, InterruptedException {
        Progress.step("preparing the schemas of both sides");
        var settings = settings(more);
        Progress.step("starting the server");
        server = new Server(choices, data);
        server.start(settings);
        server.awaitReady();
    }

    /** Brings the schemas up to date and says all that the server has to know. */
    Map<String, String> settings(Map<String, String> more) throws IOException {
        var schemas = schemas();
        var settings = new TreeMap<String, String>();
        for (var side : List.of("intake", "triage")) {
            schemas.prepare(side);
            settings.put("amana." + side + ".db.url", schemas.url(side));
            settings.put("amana." + side + ".db.user", "amana_" + side);
            settings.put("amana." + side + ".db.password", secrets.password("amana_" + side));
            settings.put("amana." + side + ".keys", data.folder(side + "/keys").toString());
        }
        settings.put("amana.public.origin", choices.publicOrigin());
        settings.put("amana.desk.origin", choices.deskOrigin());
        settings.put("amana.courier.url", choices.publicOrigin() + "/courier/v1");
        settings.put("amana.leave.url", choices.leave());
        settings.putAll(more);
        return settings;
    }

    Server server() {
        return server;
    }

    LocalDatabase database() {
        return database;
    }

    Secrets secrets() {
        return secrets;
    }

    Schemas schemas() {
        return choices.databaseUrl()
                .map(url -> new Schemas(url, choices.databaseUser(), choices.databasePassword(), secrets))
                .orElseGet(() -> new Schemas(database.setupUrl(), "amana_setup", secrets.password("amana_setup"), secrets));
    }

    List<String> words() {
        return List.of(
                "People      " + choices.publicOrigin() + "/",
                "Officers    " + choices.deskOrigin() + "/desk/",
                "Sign in     with a name, passphrase and code that the desk's first page shows",
                "Data        " + data.root(),
                "Stop        Ctrl-C");
    }

    @Override
    public void close() throws InterruptedException {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
