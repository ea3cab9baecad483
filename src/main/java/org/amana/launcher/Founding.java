package org.amana.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.amana.platform.Deployment;
import org.amana.platform.KeyFile;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.Totp;

/**
 * What an institution does once, at its ceremony, done here for a demonstration: a root, a recovery key, two desks, four
 * officers and the directory that the root signs. What custodians would hold on paper lies in {@code offline}, which
 * neither side of the portal reads.
 */
final class Founding {

    private static final int MONTHS_VALID = 12;

    private record Member(String name, String display, String role, String passphrase, List<String> desks) {}

    private record Team(String id, Map<String, String> names, List<String> regions) {}

    private static final List<Team> TEAMS = List.of(
            new Team(
                    "central",
                    Map.of(
                            "ar", "الفريق المركزي",
                            "fr", "Équipe centrale",
                            "en", "Central team",
                            "es", "Equipo central",
                            "zgh", "Équipe centrale"),
                    List.of()),
            new Team(
                    "south",
                    Map.of(
                            "ar", "الفريق الثاني",
                            "fr", "Deuxième équipe",
                            "en", "Second team",
                            "es", "Segundo equipo",
                            "zgh", "Deuxième équipe"),
                    List.of("MA-08", "MA-09")));

    private static final List<Member> OFFICERS = List.of(
            new Member("n.alami", "N. Alami", "triage", "olive table rivière", List.of("central")),
            new Member("s.berrada", "S. Berrada", "triage", "menthe lampe colline", List.of("south")),
            new Member("k.idrissi", "K. Idrissi", "coordinator", "pain saison corde", List.of("central", "south")),
            new Member("admin", "Admin", "administrator", "encre fenêtre sel", List.of()));

    private final Secrets secrets;
    private final SecureRandom random;
    private final Clock clock;

    Founding(Secrets secrets, SecureRandom random, Clock clock) {
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /** Makes keys and directory where they are not there yet, and returns the settings that name them. */
    Map<String, String> prepare(DataFolder data) throws IOException {
        var intake = data.folder("intake/keys");
        var triage = data.folder("triage/keys");
        var directory = data.folder("directory").resolve("directory.json");
        var people = data.folder("demonstration").resolve("founding.json");
        var root = directory.resolveSibling("root");
        if (!Files.exists(root)) {
            secrets.keyFile(intake.resolve("mailbox-pepper"));
            secrets.keyFile(intake.resolve("courier-token"));
            secrets.keyFile(triage.resolve("server-key"));
            Files.deleteIfExists(triage.resolve("courier-token"));
            KeyFile.write(triage.resolve("courier-token"), KeyFile.read32(intake.resolve("courier-token")));
            found(directory, people, data.folder("demonstration/offline"), root);
        }
        // Data of an earlier version has none yet.
        secrets.keyFile(triage.resolve("checkpoint-key"));
        return Map.of(
                "amana.directory", directory.toString(),
                "amana.directory.root", Files.readString(root).strip(),
                "amana.demonstration.founding", people.toString());
    }

    private void found(Path directory, Path people, Path offline, Path rootFile) throws IOException {
        try (var root = DirectoryRoot.generate(random);
                var recovery = Identity.generate(random)) {
            var desks = TEAMS.stream().map(team -> Identity.generate(random)).toList();
            var signed = new Directory(
                            Deployment.DEMONSTRATION_PREFIX + HexFormat.of().formatHex(secrets.bytes(4)),
                            1,
                            LocalDate.now(clock).plusMonths(MONTHS_VALID),
                            recovery.recipient(),
                            java.util.stream.IntStream.range(0, TEAMS.size())
                                    .mapToObj(i -> new Directory.Desk(
                                            TEAMS.get(i).id(), desks.get(i).recipient(), TEAMS.get(i).names(), TEAMS.get(i).regions()))
                                    .toList())
                    .toJson();
            for (var leftover : List.of(people, offline.resolve("root"), offline.resolve("recovery"))) {
                Files.deleteIfExists(leftover);
            }
            KeyFile.write(people, people(desks));
            KeyFile.write(offline.resolve("root"), HexFormat.of().formatHex(root.exportSeed()).getBytes(StandardCharsets.US_ASCII));
            KeyFile.write(offline.resolve("recovery"), recovery.encoded().getBytes(StandardCharsets.US_ASCII));
            Files.write(directory, signed);
            Files.write(directory.resolveSibling("directory.sig"), root.sign(signed));
            Files.writeString(rootFile, root.publicKey());
            desks.forEach(Identity::destroy);
        }
    }

    /** The file from which the triage side makes its officers and desks while its database is empty. */
    private byte[] people(List<Identity> identities) {
        var officers = Json.createArrayBuilder();
        for (var officer : OFFICERS) {
            officers.add(Json.createObjectBuilder()
                    .add("name", officer.name())
                    .add("display", officer.display())
                    .add("role", officer.role())
                    .add("passphrase", officer.passphrase())
                    .add("totp", HexFormat.of().formatHex(Totp.newSecret(random))));
        }
        var desks = Json.createArrayBuilder();
        for (int i = 0; i < TEAMS.size(); i++) {
            var id = TEAMS.get(i).id();
            desks.add(Json.createObjectBuilder()
                    .add("id", id)
                    .add("seed", HexFormat.of().formatHex(identities.get(i).exportSeed()))
                    .add("members", members(id)));
        }
        return Json.createObjectBuilder()
                .add("officers", officers)
                .add("desks", desks)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder members(String desk) {
        var names = Json.createArrayBuilder();
        OFFICERS.stream().filter(officer -> officer.desks().contains(desk)).forEach(officer -> names.add(officer.name()));
        return names;
    }
}
