package org.amana.sealing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The text form of a directory, {@code amana-directory/1}. Members that it does not know are left alone. */
final class DirectoryJson {

    private static final String FORMAT = "amana-directory/1";

    private DirectoryJson() {}

    static Directory parse(byte[] json) throws DirectoryRefused {
        if (json.length > Directory.MOST_BYTES) {
            throw new DirectoryRefused("The directory is larger than 256 KiB.");
        }
        try {
            JsonObject directory = object(new String(json, StandardCharsets.UTF_8));
            if (!FORMAT.equals(directory.getString("format"))) {
                throw new DirectoryRefused("The directory has a format that this version does not know.");
            }
            return new Directory(
                    directory.getString("deployment"),
                    directory.getJsonNumber("version").intValueExact(),
                    LocalDate.parse(directory.getString("not_after")),
                    Recipient.parse(directory.getString("recovery")),
                    directory.getJsonArray("desks").getValuesAs(DirectoryJson::desk));
        } catch (IllegalArgumentException wrongContent) {
            throw new DirectoryRefused("The directory is not usable. " + wrongContent.getMessage());
        } catch (JsonException
                | DateTimeException
                | ArithmeticException
                | ClassCastException
                | IllegalStateException
                | NoSuchElementException
                | NullPointerException wrongForm) {
            throw new DirectoryRefused("The directory is not the JSON of " + FORMAT + ".");
        }
    }

    /** One object and nothing after it. */
    private static JsonObject object(String json) {
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("There is more than one value.");
            }
            return object;
        }
    }

    private static Directory.Desk desk(JsonObject desk) {
        Map<String, String> names = new HashMap<>();
        desk.getJsonObject("names").forEach((language, name) -> names.put(language, ((JsonString) name).getString()));
        List<String> regions = desk.getJsonArray("regions").getValuesAs(JsonString::getString);
        return new Directory.Desk(desk.getString("id"), Recipient.parse(desk.getString("recipient")), names, regions);
    }

    static byte[] write(Directory directory) {
        JsonArrayBuilder desks = Json.createArrayBuilder();
        for (Directory.Desk desk : directory.desks()) {
            JsonObjectBuilder names = Json.createObjectBuilder();
            new TreeMap<>(desk.names()).forEach(names::add);
            desks.add(Json.createObjectBuilder()
                    .add("id", desk.id())
                    .add("recipient", desk.recipient().encoded())
                    .add("names", names)
                    .add("regions", Json.createArrayBuilder(desk.regions())));
        }
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("deployment", directory.deployment())
                .add("version", directory.version())
                .add("not_after", directory.notAfter().toString())
                .add("recovery", directory.recovery().encoded())
                .add("desks", desks)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
