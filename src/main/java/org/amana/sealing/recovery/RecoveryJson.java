package org.amana.sealing.recovery;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads both files: bounded, UTF-8 and nothing else, no member twice, missing or unknown, nothing behind the end. */
final class RecoveryJson {

    static final int LIMIT = 1024 * 1024;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private RecoveryJson() {}

    static <T> T read(byte[] file, String format, Set<String> members, Function<JsonObject, T> reader)
            throws RecoveryFileRefused {
        if (file.length > LIMIT) {
            throw new RecoveryFileRefused("The file is larger than 1 MiB.");
        }
        try {
            var text = utf8(file);
            var object = object(text);
            mustEndThere(text);
            if (!format.equals(object.getString("format"))) {
                throw new RecoveryFileRefused("The file is not an " + format + ".");
            }
            only(object, members);
            return reader.apply(object);
        } catch (RecoveryFileRefused refused) {
            throw refused;
        } catch (CharacterCodingException | RuntimeException wrongForm) {
            // The parser has several exceptions for the same thing, and their messages quote the text.
            throw new RecoveryFileRefused("The file is not an " + format + ", or it was changed on the way.");
        }
    }

    private static JsonObject object(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The reader refuses a member that stands twice, but not what follows the object; the parser the other way round. */
    private static void mustEndThere(String text) {
        try (var parser = Json.createParser(new StringReader(text))) {
            parser.next();
            parser.skipObject();
            if (parser.hasNext()) {
                throw new JsonException("There is more than one value.");
            }
        }
    }

    static void only(JsonObject object, Set<String> members) {
        if (!object.keySet().equals(members)) {
            throw new IllegalArgumentException("a member is missing or not known");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Only the form that {@link #base64} writes. */
    static byte[] bytes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }

    private static String utf8(byte[] file) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
}
