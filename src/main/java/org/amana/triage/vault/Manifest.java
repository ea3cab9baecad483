package org.amana.triage.vault;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amana.courier.ItemId;
import org.amana.platform.SharedJson;

/**
 * What a case consists of: for every row its name and version and the SHA-256 of its sealed bytes.
 *
 * @param facts the clear columns, which nobody may change either
 * @param rows by name such as {@code NOTE/2}, {@code INDEX}, {@code KEY} or {@code HEADER/item/part}
 * @param items the reports and messages whose parts belong to the case
 * @param gone parts that were destroyed alone, as {@code item/part}, with the SHA-256 of what was stored
 */
record Manifest(long version, String facts, Map<String, Row> rows, List<ItemId> items, Map<String, String> gone) {

    static final Manifest EMPTY = new Manifest(0, "", Map.of(), List.of(), Map.of());

    /** The version under which a row was written, and the SHA-256 of its sealed bytes in hexadecimal. */
    record Row(long version, String sha256) {}

    Manifest {
        rows = Map.copyOf(rows);
        items = List.copyOf(items);
        gone = Map.copyOf(gone);
    }

    byte[] toJson() {
        var json = SharedJson.object();
        new TreeMap<>(rows)
                .forEach((name, row) -> json.add(
                        name, SharedJson.object().add("version", row.version()).add("sha256", row.sha256())));
        var destroyed = SharedJson.object();
        new TreeMap<>(gone).forEach(destroyed::add);
        return SharedJson.object()
                .add("version", version)
                .add("facts", facts)
                .add("rows", json)
                .add("items", SharedJson.array(items.stream().map(ItemId::hex).toList()))
                .add("gone", destroyed)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Manifest parse(byte[] json) throws Damage {
        try (var reader = SharedJson.reader(json)) {
            var manifest = reader.readObject();
            var rows = new TreeMap<String, Row>();
            manifest.getJsonObject("rows").forEach((name, row) -> rows.put(name, row(row)));
            var gone = new TreeMap<String, String>();
            if (manifest.containsKey("gone")) {
                manifest.getJsonObject("gone").forEach((part, sha256) -> gone.put(part, ((JsonString) sha256).getString()));
            }
            return new Manifest(
                    manifest.getJsonNumber("version").longValueExact(),
                    manifest.getString("facts"),
                    rows,
                    manifest.getJsonArray("items").getValuesAs(JsonString::getString).stream().map(ItemId::new).toList(),
                    gone);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException wrong) {
            throw new Damage();
        }
    }

    private static Row row(JsonValue value) {
        var row = value.asJsonObject();
        return new Row(row.getJsonNumber("version").longValueExact(), row.getString("sha256"));
    }
}
