package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The description of the API as it is served: nothing may be answered that it does not declare. */
final class Description {

    private static final Path SOURCE = Path.of("src/main/resources/org/amana/intake/api/openapi.json");
    private static final JsonObject JSON = read();

    private Description() {}

    /** The address, the method, the status and the type of the content. */
    static void mustDeclare(String method, String path, Reply answer) {
        var what = method + " " + path + " " + answer.status();
        var declared = JSON.getJsonObject("paths").entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+").replace(".", "\\.")))
                .map(entry -> entry.getValue().asJsonObject())
                .filter(operations -> operations.containsKey(method.toLowerCase(Locale.ROOT)))
                .map(operations -> operations.getJsonObject(method.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (declared.isEmpty()) {
            // no such address, or not with this method: the description says nothing of it, and neither does the server
            assertThat(answer.status()).as(what).isIn(401, 403, 404, 405);
            return;
        }
        var responses = declared.get().getJsonObject("responses");
        assertThat(responses).as(what).containsKey(Integer.toString(answer.status()));
        var response = resolved(responses.getJsonObject(Integer.toString(answer.status())));
        if (answer.body().length == 0 && !response.containsKey("content")) {
            return;
        }
        var type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(response.getJsonObject("content")).as(what + " " + type).containsKey(type);
    }

    private static JsonObject resolved(JsonObject response) {
        return response.containsKey("$ref")
                ? JSON.getValue(response.getString("$ref").substring(1)).asJsonObject()
                : response;
    }

    private static JsonObject read() {
        try (var reader = Json.createReader(Files.newInputStream(SOURCE))) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
