package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The description of the API as it is served: nothing may be answered, or be taken, that it does not declare. */
final class Description {

    private static final Path SOURCE = Path.of("src/main/resources/org/amana/intake/api/openapi.json");
    private static final JsonObject JSON = read();
    private static final Schema SCHEMA = new Schema(JSON);
    private static final Pattern PART = Pattern.compile(
            "--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"([a-z]+)\"(; filename)?[^\r]*(?:\r\n[^\r]+)*\r\n\r\n(.*?)\r\n(?=--" + Multipart.BOUNDARY + ")",
            Pattern.DOTALL);

    private Description() {}

    static JsonObject source() {
        return JSON;
    }

    /** The address, the method, the status, the type of the content, and every member of it. */
    static void mustDeclare(String method, String path, Reply answer) {
        var what = method + " " + path + " " + answer.status();
        var declared = operation(method, path);
        if (declared.isEmpty()) {
            // no such address, or not with this method: the description says nothing of it, and neither does the server
            assertThat(answer.status()).as(what).isIn(401, 403, 404, 405);
            return;
        }
        var responses = declared.get().getJsonObject("responses");
        assertThat(responses).as(what).containsKey(Integer.toString(answer.status()));
        var response = SCHEMA.resolved(responses.getJsonObject(Integer.toString(answer.status())));
        if (answer.body().length == 0 && !response.containsKey("content")) {
            return;
        }
        var type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(response.getJsonObject("content")).as(what + " " + type).containsKey(type);
        var schema = response.getJsonObject("content").getJsonObject(type).getJsonObject("schema");
        if (type.endsWith("json")) {
            assertThat(SCHEMA.faults(schema, json(answer.body()))).as(what).isEmpty();
        } else {
            assertThat(schema.getString("format")).as(what).isEqualTo("binary");
        }
    }

    /** What was received is a body as the description wants it. */
    static void mustDeclareBody(String method, String path, byte[] body, Reply answer) {
        if (answer.status() == 201 || answer.status() == 200) {
            assertThat(faults(method, path, body)).as(method + " " + path).isEmpty();
        }
    }

    /** What about this body is not as the description wants it. */
    static List<String> faults(String method, String path, byte[] body) {
        var form = operation(method, path).orElseThrow().getJsonObject("requestBody").getJsonObject("content").getJsonObject("multipart/form-data");
        return SCHEMA.faults(form.getJsonObject("schema"), parts(body));
    }

    /** Fields as the form means them: numbers and booleans are written as text, several files of one name are a list. */
    private static JsonObject parts(byte[] body) {
        var members = Json.createObjectBuilder();
        JsonArrayBuilder attachments = Json.createArrayBuilder();
        var some = false;
        for (var part : PART.matcher(new String(body, StandardCharsets.ISO_8859_1)).results().toList()) {
            if (part.group(1).equals("attachment")) {
                attachments.add(part.group(3));
                some = true;
            } else {
                members.add(part.group(1), value(part.group(1), part.group(3)));
            }
        }
        return some ? members.add("attachment", attachments).build() : members.build();
    }

    private static JsonValue value(String name, String text) {
        return switch (name) {
            case "directory" -> text.matches("[0-9]{1,9}") ? Json.createValue(Integer.parseInt(text)) : Json.createValue(text);
            case "urgent" -> text.equals("true") ? JsonValue.TRUE : text.equals("false") ? JsonValue.FALSE : Json.createValue(text);
            default -> Json.createValue(text);
        };
    }

    private static Optional<JsonObject> operation(String method, String path) {
        return JSON.getJsonObject("paths").entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+").replace(".", "\\.")))
                .map(entry -> entry.getValue().asJsonObject())
                .filter(operations -> operations.containsKey(method.toLowerCase(Locale.ROOT)))
                .map(operations -> operations.getJsonObject(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static JsonValue json(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readValue();
        }
    }

    private static JsonObject read() {
        try (var reader = Json.createReader(Files.newInputStream(SOURCE))) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
