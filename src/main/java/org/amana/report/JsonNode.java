package org.amana.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a JSON document and where it stands, so that a fault can be named. */
record JsonNode(String path, Object value) {

    JsonNode get(String key) {
        return find(key).orElseThrow(() -> new BadJson(path, "has no " + key));
    }

    Optional<JsonNode> find(String key) {
        Object found = fields().get(key);
        return found == null ? Optional.empty() : Optional.of(new JsonNode(path.isEmpty() ? key : path + "." + key, found));
    }

    String text(String key) {
        return get(key).text();
    }

    /** What is not there is false. */
    boolean flag(String key) {
        return find(key).map(JsonNode::flag).orElse(false);
    }

    String text() {
        if (value instanceof String text) return text;
        throw fault("must be a text");
    }

    int number() {
        if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) return number.intValue();
        throw fault("must be a whole number");
    }

    boolean flag() {
        if (value instanceof Boolean flag) return flag;
        throw fault("must be true or false");
    }

    Set<String> keys() {
        return fields().keySet();
    }

    List<JsonNode> items() {
        if (!(value instanceof List<?> list)) throw fault("must be a list");
        List<JsonNode> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new JsonNode(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    boolean isText() {
        return value instanceof String;
    }

    /** Refuses what a reader would pass over without a word. */
    JsonNode onlyKeys(String... allowed) {
        for (String key : keys()) {
            if (!Set.of(allowed).contains(key)) throw fault("has a field that is not known: " + key);
        }
        return this;
    }

    BadJson fault(String fault) {
        return new BadJson(path, fault);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields() {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw fault("must be an object");
    }
}
