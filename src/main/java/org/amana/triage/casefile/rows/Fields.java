package org.amana.triage.casefile.rows;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.SharedJson;
import org.amana.report.Answers;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.Asked;

/**
 * The JSON inside sealed rows. What is read here was written here and is authentic, so anything wrong in it is a fault of
 * ours, not of a sender.
 */
public final class Fields {

    private final JsonObject json;

    private Fields(JsonObject json) {
        this.json = json;
    }

    static <T> T read(byte[] plaintext, Function<Fields, T> reader) {
        try (var json = SharedJson.reader(plaintext)) {
            return reader.apply(new Fields(json.readObject()));
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException wrong) {
            throw new IllegalStateException("a sealed row does not have the form it was written in");
        }
    }

    static byte[] bytes(JsonObjectBuilder json) {
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static JsonObjectBuilder answers(Answers answers) {
        var json = SharedJson.object();
        answers.ids().forEach(id -> json.add(id, SharedJson.array(answers.all(id))));
        return json;
    }

    static JsonArrayBuilder texts(List<String> texts) {
        return SharedJson.array(texts);
    }

    static JsonArrayBuilder asked(Set<Asked> asked) {
        return texts(asked.stream().map(Asked::name).sorted().toList());
    }

    /** Empty text where there is none. */
    public static String orEmpty(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    String text(String name) {
        return json.getString(name);
    }

    Optional<String> optional(String name) {
        return Optional.of(json.getString(name, "")).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) {
        return json.getBoolean(name);
    }

    long number(String name) {
        return json.getJsonNumber(name).longValueExact();
    }

    Instant second(String name) {
        return Instant.ofEpochSecond(number(name));
    }

    Optional<OfficerName> officer(String name) {
        return optional(name).map(OfficerName::new);
    }

    List<String> list(String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    /** None in rows that were written before anything was asked in them. */
    Set<Asked> asked(String name) {
        return (json.containsKey(name) ? list(name) : List.<String>of()).stream().map(Asked::valueOf).collect(Collectors.toSet());
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return json.getJsonArray(name).getValuesAs(value -> reader.apply(new Fields(value.asJsonObject())));
    }

    Answers answers(String name) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        var all = json.getJsonObject(name);
        all.keySet().forEach(id -> values.put(id, all.getJsonArray(id).getValuesAs(JsonString::getString)));
        return Answers.of(values);
    }
}
