package org.amana.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amana.launcher.HouseUnderTest;

/** One received report or message as it rests at intake, part by part, each a whole age file. */
record Resting(String id, String kind, String desk, String mailbox, List<byte[]> parts) {

    static List<Resting> at(HouseUnderTest house) throws SQLException {
        try (var connection = house.database("intake");
                var items = connection.prepareStatement("select id, kind, desk, mailbox, parts, upload from item where parts <> ''");
                var found = items.executeQuery()) {
            var resting = new ArrayList<Resting>();
            while (found.next()) {
                var parts = new ArrayList<byte[]>();
                for (int part = 0; part < found.getString("parts").split(" ").length; part++) {
                    parts.add(part(connection, found.getString("upload"), part));
                }
                resting.add(new Resting(
                        found.getString("id"), found.getString("kind"), found.getString("desk"), found.getString("mailbox"), parts));
            }
            return resting;
        }
    }

    /** What the reports say, each as often as it is there. */
    static List<String> texts(HouseUnderTest house) throws SQLException, IOException {
        var keys = DeskKeys.of(house);
        var texts = new ArrayList<String>();
        for (var one : at(house)) {
            texts.add(one.text(keys));
        }
        return texts;
    }

    /** Those that tell exactly this. */
    static List<Resting> telling(HouseUnderTest house, String text) throws SQLException, IOException {
        var keys = DeskKeys.of(house);
        var found = new ArrayList<Resting>();
        for (var one : at(house)) {
            if (one.text(keys).equals(text)) {
                found.add(one);
            }
        }
        return found;
    }

    JsonObject opened(DeskKeys keys) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(keys.open(desk, parts.getFirst())))) {
            return reader.readObject();
        }
    }

    /** The bytes of a file as they were sent. */
    byte[] file(DeskKeys keys, int number) throws IOException {
        var entry = opened(keys).getJsonArray("attachments").getJsonObject(number - 1);
        return Arrays.copyOf(keys.open(desk, parts.get(number)), entry.getInt("bytes"));
    }

    private String text(DeskKeys keys) throws IOException {
        var answers = opened(keys).getJsonObject("answers");
        return answers == null || !answers.containsKey("narrative") ? "" : textOf(answers);
    }

    private static String textOf(JsonObject answers) {
        var value = answers.get("narrative");
        return value instanceof jakarta.json.JsonArray list ? list.getString(0) : answers.getString("narrative");
    }

    /** The chunks of one part, put together: of an item or of an answer. */
    static byte[] part(Connection connection, String upload, int part) throws SQLException {
        try (var chunks = connection.prepareStatement("select sealed from sealed_chunk where upload = ? and part = ? order by number")) {
            chunks.setString(1, upload);
            chunks.setInt(2, part);
            var whole = new ByteArrayOutputStream();
            try (var found = chunks.executeQuery()) {
                while (found.next()) {
                    whole.writeBytes(found.getBytes(1));
                }
            }
            return whole.toByteArray();
        }
    }
}
