package org.amana.outside;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** As much of the schemas of OpenAPI 3.0 as the description uses; a word in it that is not known here is a mistake. */
final class Schema {

    private static final Set<String> WORDS = Set.of(
            "$ref", "type", "required", "properties", "additionalProperties", "items", "maxItems", "pattern", "enum", "minimum", "format", "description");

    private final JsonObject document;

    Schema(JsonObject document) {
        this.document = document;
    }

    /** What about the value is not as the schema says; a member that it does not name is not. */
    List<String> faults(JsonObject schema, JsonValue value) {
        var faults = new ArrayList<String>();
        check(schema, value, "", faults);
        return faults;
    }

    JsonObject resolved(JsonObject schema) {
        return schema.containsKey("$ref") ? document.getValue(schema.getString("$ref").substring(1)).asJsonObject() : schema;
    }

    private void check(JsonObject given, JsonValue value, String where, List<String> faults) {
        var schema = resolved(given);
        if (!WORDS.containsAll(schema.keySet())) {
            faults.add(where + ": the schema has words that this test does not know: " + schema.keySet());
        }
        switch (schema.getString("type")) {
            case "object" -> object(schema, value, where, faults);
            case "array" -> array(schema, value, where, faults);
            case "string" -> text(schema, value, where, faults);
            case "integer" -> {
                if (!(value instanceof JsonNumber number && number.isIntegral())
                        || number.longValueExact() < schema.getInt("minimum", Integer.MIN_VALUE)) {
                    faults.add(where + " is not such an integer: " + value);
                }
            }
            case "boolean" -> {
                if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                    faults.add(where + " is not a boolean: " + value);
                }
            }
            default -> faults.add(where + " has a type that this test does not know");
        }
    }

    private void object(JsonObject schema, JsonValue value, String where, List<String> faults) {
        if (!(value instanceof JsonObject object)) {
            faults.add(where + " is not an object: " + value);
            return;
        }
        for (var name : schema.containsKey("required") ? schema.getJsonArray("required").getValuesAs(JsonString::getString) : List.<String>of()) {
            if (!object.containsKey(name)) {
                faults.add(where + "/" + name + " is missing");
            }
        }
        var named = schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        object.forEach((name, member) -> {
            var more = named.getOrDefault(name, schema.get("additionalProperties"));
            if (more != null) {
                check(more.asJsonObject(), member, where + "/" + name, faults);
            } else if (!named.isEmpty()) {
                faults.add(where + "/" + name + " is not declared");
            }
        });
    }

    private void array(JsonObject schema, JsonValue value, String where, List<String> faults) {
        if (!(value instanceof JsonArray array) || array.size() > schema.getInt("maxItems", Integer.MAX_VALUE)) {
            faults.add(where + " is not such an array");
            return;
        }
        array.forEach(item -> check(schema.getJsonObject("items"), item, where + "/*", faults));
    }

    private static void text(JsonObject schema, JsonValue value, String where, List<String> faults) {
        if (!(value instanceof JsonString text)
                || !text.getString().matches(schema.getString("pattern", "(?s).*"))
                || schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)
                || schema.getString("format", "").equals("date") && !isDay(text.getString())) {
            faults.add(where + " is not such a string: " + value);
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
