package org.amana.courier;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.amana.platform.SharedJson;

/**
 * How {@code GET /courier/v1/items} looks on the wire:
 *
 * <pre>{"items":[{"id":"32 hex","kind":"report","directory":7,"desk":"central","urgent":true,"mailbox":"64 hex",
 *   "day":"2026-11-23","parts":[{"name":"report","bytes":18091},{"name":"a1","bytes":40123}]}]}</pre>
 *
 * <p>{@code GET /courier/v1/items/{id}} then streams the parts one after the other, without anything between them, in
 * this order and of these sizes.
 */
public final class ItemList {

    /** No answer of an honest intake node is longer. */
    public static final int MOST_BYTES = 1024 * 1024;

    private ItemList() {}

    public static byte[] toJson(List<Item> items) {
        var list = SharedJson.array();
        items.forEach(item -> list.add(json(item)));
        return SharedJson.object().add("items", list).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException when it is not a list of items */
    public static List<Item> parse(byte[] json) throws IOException {
        try (var reader = SharedJson.reader(json)) {
            return reader.readObject().getJsonArray("items").getValuesAs(ItemList::item);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException wrong) {
            throw new IOException("the drop box did not answer with a list of items", null);
        }
    }

    private static JsonObject json(Item item) {
        var parts = SharedJson.array();
        for (var part : item.parts()) {
            parts.add(SharedJson.object().add("name", part.name()).add("bytes", part.bytes()));
        }
        return SharedJson.object()
                .add("id", item.id().hex())
                .add("kind", item.kind().name().toLowerCase(Locale.ROOT))
                .add("directory", item.directory())
                .add("desk", item.desk())
                .add("urgent", item.urgent())
                .add("mailbox", item.mailbox())
                .add("day", item.day().toString())
                .add("parts", parts)
                .build();
    }

    private static Item item(JsonValue value) {
        var json = value.asJsonObject();
        return new Item(
                new ItemId(json.getString("id")),
                Item.Kind.valueOf(json.getString("kind").toUpperCase(Locale.ROOT)),
                json.getInt("directory"),
                json.getString("desk"),
                json.getBoolean("urgent"),
                json.getString("mailbox"),
                LocalDate.parse(json.getString("day")),
                parts(json.getJsonArray("parts")));
    }

    private static List<Item.Part> parts(JsonArray parts) {
        return parts.getValuesAs(value -> {
            var part = value.asJsonObject();
            return new Item.Part(part.getString("name"), part.getJsonNumber("bytes").longValueExact());
        });
    }
}
