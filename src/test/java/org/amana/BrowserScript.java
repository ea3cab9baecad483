package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Calls functions of the browser's script as it was built, in Node: one process for a list of calls. */
public final class BrowserScript {

    /** Where the build puts the script. */
    public static final Path BUILT = Path.of("target/classes/org/amana/intake/pages/script");

    private static final Path DIRECTORY = Path.of("target/npm");

    private final JsonArrayBuilder calls = Json.createArrayBuilder();

    /** @param arguments texts, numbers, bytes, or JSON */
    public BrowserScript call(String function, Object... arguments) {
        calls.add(Json.createObjectBuilder().add("call", function).add("args", json(arguments)));
        return this;
    }

    /** The bytes that come out are written into a file. */
    public BrowserScript callInto(Path file, String function, Object... arguments) {
        calls.add(Json.createObjectBuilder()
                .add("call", function)
                .add("args", json(arguments))
                .add("to", file.toAbsolutePath().toString()));
        return this;
    }

    /** What came of each call, in order. */
    public Results run() throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", "browser.mjs")
                .directory(DIRECTORY.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(calls.build().toString().getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of the script").isZero();
        return new Results(Json.createReader(new StringReader(output)).readArray());
    }

    /** One for each call: either a result or the reason why there is none. */
    public record Results(JsonArray all) {

        public String text(int call) {
            return result(call).toString().replaceAll("^\"|\"$", "");
        }

        public JsonValue result(int call) {
            assertThat(all.getJsonObject(call)).as("what came of call %d", call).containsKey("result");
            return all.getJsonObject(call).get("result");
        }

        public JsonObject object(int call) {
            return result(call).asJsonObject();
        }

        public byte[] bytes(int call) {
            return Base64.getDecoder().decode(object(call).getString("bytes"));
        }

        public String error(int call) {
            return all.getJsonObject(call).getString("error");
        }
    }

    private static JsonArrayBuilder json(Object... values) {
        var array = Json.createArrayBuilder();
        for (var value : values) {
            array.add(one(value));
        }
        return array;
    }

    private static JsonValue one(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case byte[] bytes -> Json.createObjectBuilder()
                    .add("bytes", Base64.getEncoder().encodeToString(bytes))
                    .build();
            case Path file -> Json.createObjectBuilder()
                    .add("file", file.toAbsolutePath().toString())
                    .build();
            case Integer number -> Json.createValue(number);
            case Iterable<?> many -> {
                var array = Json.createArrayBuilder();
                many.forEach(each -> array.add(one(each)));
                yield array.build();
            }
            default -> Json.createValue(String.valueOf(value));
        };
    }
}
