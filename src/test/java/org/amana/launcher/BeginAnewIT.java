package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A run with a database of one's own in which something lies. */
class BeginAnewIT {

    private static final String PASSWORD = "of-this-test";

    private final Path target = Path.of("target").toAbsolutePath();

    @Test
    void a_demonstration_is_thrown_away_with_its_database_and_nothing_of_anybody_else() throws Exception {
        try (var machine = DataFolder.open(target.resolve("houses/begin-anew"), true);
                var database = new LocalDatabase(MariaDbProgram.find(target.resolve("programs")), machine, PASSWORD)) {
            database.start();
            var choices = choices(database, machine.folder("run"));
            try (var data = DataFolder.lock(choices.data())) {
                var schemas = schemas(database, data);
                List.of("intake", "triage").forEach(schemas::prepare);

                belongsTo(schemas, "intake", "demo-0a1b2c3d");
                belongsTo(schemas, "triage", "npm-example");
                Files.writeString(data.folder("directory").resolve("root"), "of before");
                assertThatThrownBy(() -> Launch.beginAnew(choices, data))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("npm-example, which is no demonstration")
                        .hasMessageMatching("[^\n]+\\.");
                assertThat(names(database)).contains("amana_intake", "amana_triage");
                assertThat(data.file("directory/root")).exists();

                belongsTo(schemas, "triage", "demo-0a1b2c3d");
                Launch.beginAnew(choices, data);
                assertThat(names(database)).doesNotContain("amana_intake", "amana_triage");
                assertThat(data.file("directory")).doesNotExist();
                Launch.beginAnew(choices, data);

                schemas(database, data).prepare("intake");
            }
        }
    }

    @Test
    void what_belongs_to_a_real_deployment_keeps_its_passwords_and_rights() throws Exception {
        try (var machine = DataFolder.open(target.resolve("houses/real"), true);
                var database = new LocalDatabase(MariaDbProgram.find(target.resolve("programs")), machine, PASSWORD)) {
            database.start();
            try (var real = DataFolder.lock(machine.folder("founded"));
                    var data = DataFolder.lock(machine.folder("run"))) {
                var schemas = schemas(database, real);
                schemas.prepare("triage");
                belongsTo(schemas, "triage", "npm-example");
                try (var house = new House(choices(database, data.root()), data, new SecureRandom())) {
                    assertThatThrownBy(house::start)
                            .isInstanceOf(CannotStart.class)
                            .hasMessageContaining("npm-example, which is no demonstration");
                }
                var password = new Secrets(real.file("database/passwords"), new SecureRandom()).password("amana_triage");
                try (var server = DriverManager.getConnection(schemas.url("triage"), "amana_triage", password);
                        var mark = server.createStatement().executeQuery("select id from deployment")) {
                    assertThat(mark.next()).isTrue();
                }
                assertThat(names(database)).doesNotContain("amana_intake");
                assertThat(data.file("directory")).doesNotExist();
            }
        }
    }

    private Choices choices(LocalDatabase database, Path data) {
        return new Choices(
                data, target, 8080, true, Optional.of(database.setupUrl()), "amana_setup", PASSWORD, "", "", target, target, target);
    }

    private static Schemas schemas(LocalDatabase database, DataFolder data) throws Exception {
        var secrets = new Secrets(data.folder("database").resolve("passwords"), new SecureRandom());
        return new Schemas(database.setupUrl(), "amana_setup", PASSWORD, secrets);
    }

    /** As the first start of a side marks it. */
    private static void belongsTo(Schemas schemas, String side, String deployment) throws SQLException {
        try (var connection = schemas.connect(side);
                var row = connection.prepareStatement("replace into deployment (id) values (?)")) {
            connection.createStatement().execute("delete from deployment");
            row.setString(1, deployment);
            row.executeUpdate();
        }
    }

    private static TreeSet<String> names(LocalDatabase database) throws SQLException {
        var names = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(database.setupUrl(), "amana_setup", PASSWORD);
                var found = connection.createStatement().executeQuery("show databases")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
