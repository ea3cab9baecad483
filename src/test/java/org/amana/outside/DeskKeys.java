package org.amana.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;

/** What only unlocked officers have. A demonstration's founding file gives it to tests too. */
final class DeskKeys {

    private final Map<String, Identity> desks = new HashMap<>();

    private DeskKeys() {}

    static DeskKeys of(HouseUnderTest house) throws IOException {
        var keys = new DeskKeys();
        var founding = Files.readAllBytes(house.data().resolve("demonstration/founding.json"));
        try (var reader = Json.createReader(new ByteArrayInputStream(founding))) {
            for (var desk : reader.readObject().getJsonArray("desks").getValuesAs(JsonObject.class)) {
                keys.desks.put(desk.getString("id"), Identity.fromSeed(HexFormat.of().parseHex(desk.getString("seed"))));
            }
        }
        return keys;
    }

    byte[] open(String desk, byte[] sealed) throws IOException {
        return AgeFile.open(sealed, desks.get(desk));
    }
}
