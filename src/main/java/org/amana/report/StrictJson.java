package org.amana.report;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads JSON that anyone may have written: bounded in size and depth, UTF-8 and nothing else, no key twice, no null, numbers whole
 * and short. Trailing white space is allowed, as padding.
 */
final class StrictJson {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_DIGITS = 15;

    // Looking the provider up at each call would search the class path each time.
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws BadJson for everything else than one JSON object */
    static JsonNode read(byte[] json, int maxBytes) {
        if (json.length > maxBytes) {
            throw new BadJson("", "is too large");
        }
        try (JsonParser parser = JSON.createParser(new StringReader(utf8(json)))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw new BadJson("", "is not a JSON object");
            }
            JsonNode root = new JsonNode("", new StrictJson(parser).object(1));
            if (parser.hasNext()) {
                throw new BadJson("", "goes on after its end");
            }
            return root;
        } catch (BadJson e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser has several exceptions for the same thing, and their messages quote the text.
            throw new BadJson("", "is not JSON");
        }
    }

    static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            generator.writeStartObject();
            content.accept(generator);
            generator.writeEnd();
        }
        return bytes.toByteArray();
    }

    private static String utf8(byte[] json) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new BadJson("", "is not UTF-8");
        }
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String key = parser.getString();
            if (fields.containsKey(key)) {
                throw new BadJson("", "has the same key twice");
            }
            fields.put(key, value(parser.next(), depth));
        }
        return fields;
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, depth));
        }
        return items;
    }

    private Object value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw new BadJson("", "has a value that is not allowed");
        };
    }

    private static int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw new BadJson("", "is too deep");
        }
        return depth + 1;
    }

    // From its text: asking the parser for a value of 1e999999999 would build it.
    private static Long number(String text) {
        if (!text.matches("-?[0-9]{1," + MAX_DIGITS + "}")) {
            throw new BadJson("", "has a number that is not whole and short");
        }
        return Long.valueOf(text);
    }
}
