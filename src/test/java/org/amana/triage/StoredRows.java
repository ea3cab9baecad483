package org.amana.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.container.inside.Tables;

/** Every stored row in which something could be damaged, as it was at one moment. */
final class StoredRows {

    /** By table: the columns of its key, and those that are damaged. */
    private static final Map<String, List<List<String>>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("case_row", List.of(List.of("case_id", "kind", "number"), List.of("bytes")));
        TABLES.put("key_case", List.of(List.of("case_id"), List.of("bytes")));
        TABLES.put("key_index", List.of(List.of("case_id"), List.of("bytes")));
        TABLES.put("key_header", List.of(List.of("item", "part"), List.of("bytes")));
        TABLES.put("payload_chunk", List.of(List.of("item", "part", "number"), List.of("bytes")));
        TABLES.put("audit", List.of(List.of("seq"), List.of("hash", "previous", "manifest")));
        TABLES.put("desk", List.of(List.of("id"), List.of("index_key")));
        TABLES.put("desk_member", List.of(List.of("desk", "officer"), List.of("identity")));
        TABLES.put("officer", List.of(List.of("name"), List.of("wrapped_identity", "totp_secret")));
    }

    /** @param values of all columns of the row, changed or as they were */
    record Row(String table, List<Object> key, Map<String, Object> values) {

        String name() {
            return table + " " + key;
        }

        byte[] bytes(String column) {
            return (byte[]) values.get(column);
        }

        Row with(String column, byte[] bytes) {
            var changed = new LinkedHashMap<>(values);
            changed.put(column, bytes);
            return new Row(table, key, changed);
        }

        Row with(Map<String, Object> others) {
            return new Row(table, key, new LinkedHashMap<>(others));
        }

        /** The columns that hold sealed bytes or hashes, and hold any here. */
        List<String> columns() {
            return TABLES.get(table).get(1).stream().filter(column -> values.get(column) != null).toList();
        }
    }

    private final Map<String, Map<List<Object>, Row>> rows = new LinkedHashMap<>();

    private StoredRows() {}

    static StoredRows read(Tables tables) {
        var all = new StoredRows();
        TABLES.forEach((table, columns) -> {
            var ofTable = new LinkedHashMap<List<Object>, Row>();
            for (var values : tables.rows("select * from " + table + which(table))) {
                var key = columns.get(0).stream().map(values::get).toList();
                ofTable.put(key, new Row(table, key, values));
            }
            all.rows.put(table, ofTable);
        });
        return all;
    }

    /** Of the log its end, and of keys those of one officer: the rest is of other tests. */
    private static String which(String table) {
        return switch (table) {
            case "audit" -> " order by seq desc limit 40";
            case "desk" -> " where id = 'central'";
            case "desk_member" -> " where desk = 'central' and officer = 'n.alami'";
            case "officer" -> " where name = 'n.alami'";
            default -> "";
        };
    }

    List<Row> of(String table) {
        return List.copyOf(rows.get(table).values());
    }

    List<String> tables() {
        return List.copyOf(rows.keySet());
    }

    Row row(Row same) {
        return rows.get(same.table()).get(same.key());
    }

    void write(Tables tables, Row row) {
        var keys = TABLES.get(row.table()).get(0);
        var columns = new ArrayList<>(row.values().keySet());
        columns.removeAll(keys);
        var values = new ArrayList<Object>();
        columns.forEach(column -> values.add(row.values().get(column)));
        values.addAll(row.key());
        tables.change(
                "update " + row.table() + " set " + String.join(" = ?, ", columns) + " = ? where "
                        + String.join(" = ? and ", keys) + " = ?",
                values.toArray());
    }

    void restore(Tables tables, Row damaged) {
        write(tables, row(damaged));
    }
}
