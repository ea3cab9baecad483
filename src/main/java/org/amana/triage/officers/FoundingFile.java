package org.amana.triage.officers;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.amana.platform.KeyFile;
import org.amana.sealing.Identity;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/**
 * What a demonstration is founded from, and what its sign-in page shows. A file of mode 0600:
 *
 * <pre>{"officers":[{"name":"n.alami","display":"N. Alami","role":"triage","passphrase":"…","totp":"hex"}],
 *  "desks":[{"id":"central","seed":"hex","members":["n.alami"]}]}</pre>
 */
public record FoundingFile(List<Person> officers, List<Team> desks) {

    /** An invented officer. */
    public record Person(OfficerName name, String displayName, Role role, String passphrase, byte[] totpSecret) {

        @Override
        public String toString() {
            return "Person[" + name + "]";
        }
    }

    /** A desk whose recipient stands in the demonstration's directory. */
    public record Team(DeskId id, Identity identity, List<OfficerName> members) {}

    public static FoundingFile read(Path file) {
        var bytes = KeyFile.read(file);
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            var json = reader.readObject();
            return new FoundingFile(
                    json.getJsonArray("officers").getValuesAs(FoundingFile::person),
                    json.getJsonArray("desks").getValuesAs(FoundingFile::team));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Person person(JsonValue value) {
        var json = value.asJsonObject();
        return new Person(
                new OfficerName(json.getString("name")),
                json.getString("display"),
                Role.valueOf(json.getString("role").toUpperCase(Locale.ROOT)),
                json.getString("passphrase"),
                HexFormat.of().parseHex(json.getString("totp")));
    }

    private static Team team(JsonValue value) {
        var json = value.asJsonObject();
        return new Team(
                new DeskId(json.getString("id")),
                Identity.fromSeed(HexFormat.of().parseHex(json.getString("seed"))),
                json.getJsonArray("members").getValuesAs(JsonString::getString).stream().map(OfficerName::new).toList());
    }
}
