package org.amana.launcher;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Everything of one run: database, schemas, keys, server. Each part that starts is put on the stack of what to stop. */
final class House {

    private final Choices choices;
    private final DataFolder data;
    private final Secrets secrets;
    private final SecureRandom random;
    private final Deque<AutoCloseable> running;
    private Server server;

    private House(Choices choices, DataFolder data, Secrets secrets, SecureRandom random, Deque<AutoCloseable> running) {
        this.choices = choices;
        this.data = data;
        this.secrets = secrets;
        this.random = random;
        this.running = running;
    }

    static House open(Choices choices, DataFolder data, SecureRandom random, Deque<AutoCloseable> running) throws IOException {
        return new House(choices, data, new Secrets(data.folder("database").resolve("passwords"), random), random, running);
    }

    void start() throws IOException, InterruptedException {
        var schemas = database();
        Progress.step("preparing the schemas of both sides");
        schemas.prepare("intake");
        schemas.prepare("triage");
        var settings = new TreeMap<String, String>();
        for (var side : List.of("intake", "triage")) {
            settings.put("amana." + side + ".db.url", schemas.url(side));
            settings.put("amana." + side + ".db.user", "amana_" + side);
            settings.put("amana." + side + ".db.password", secrets.password("amana_" + side));
            settings.put("amana." + side + ".keys", data.folder(side + "/keys").toString());
        }
        settings.put("amana.public.origin", choices.publicOrigin());
        settings.put("amana.desk.origin", choices.deskOrigin());
        settings.put("amana.courier.url", choices.publicOrigin() + "/courier/v1");
        settings.put("amana.leave.url", choices.leave());
        settings.put("amana.mode", "demonstration");
        Progress.step("starting the server, this takes a little");
        server = new Server(choices, data);
        running.push(server);
        server.start(settings);
        server.awaitReady();
    }

    Server server() {
        return server;
    }

    List<String> words() {
        return List.of(
                "People      " + choices.publicOrigin() + "/",
                "Officers    " + choices.deskOrigin() + "/desk/",
                "Sign in     with a name, passphrase and code that the desk's first page shows",
                "Data        " + data.root(),
                "Stop        Ctrl-C");
    }

    private Schemas database() throws IOException, InterruptedException {
        if (choices.databaseUrl().isPresent()) {
            return new Schemas(choices.databaseUrl().get(), choices.databaseUser(), choices.databasePassword(), secrets);
        }
        Progress.step("starting a database of its own");
        var database = new LocalDatabase(MariaDbProgram.find(choices.programs()), data, secrets.password("amana_setup"));
        running.push(database);
        database.start();
        return new Schemas(database.setupUrl(), "amana_setup", secrets.password("amana_setup"), secrets);
    }
}
