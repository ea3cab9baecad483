package org.amana.intake.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text fields of one form, bounded in number and size while they come in. */
final class FormFields {

    static final int MOST_FIELDS = 400;
    /** Far more than any question takes, so that a text that is too long comes back whole, with the request to shorten it. */
    static final int MOST_BYTES_IN_ALL = 256 * 1024;
    private static final int LONGEST_NAME = 200;
    /** An urlencoded byte may take three; and the names. */
    private static final int MOST_BYTES_ENCODED = 3 * MOST_BYTES_IN_ALL + 64 * 1024;
    private static final Pattern CUT = Pattern.compile("%.?$");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;
    private int bytes;

    /** Reads one field of a form in parts. */
    void add(String name, InputStream value) throws IOException {
        var read = value.readNBytes(MOST_BYTES_IN_ALL - bytes + 1);
        if (bytes + read.length > MOST_BYTES_IN_ALL) {
            // its beginning goes back to the person; the last character may be half of one
            put(name, new String(read, 0, read.length - 1, StandardCharsets.UTF_8));
            throw new RefusedBody(Refusal.FIELD_TOO_LONG);
        }
        bytes += read.length;
        put(name, text(read));
    }

    /** Reads a whole urlencoded body; of one that is too long, as much as the other forms may bring. */
    void addAll(InputStream body) throws IOException {
        var read = body.readNBytes(MOST_BYTES_ENCODED + 1);
        if (read.length > MOST_BYTES_ENCODED) {
            addPairs(CUT.matcher(new String(read, 0, MOST_BYTES_ENCODED, StandardCharsets.US_ASCII)).replaceFirst(""));
            throw new RefusedBody(Refusal.FIELD_TOO_LONG);
        }
        addPairs(new String(read, StandardCharsets.US_ASCII));
    }

    private void addPairs(String body) throws IOException {
        if (body.isEmpty()) {
            return;
        }
        for (var pair : body.split("&")) {
            int equals = pair.indexOf('=');
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            add(decode(equals < 0 ? pair : pair.substring(0, equals)), new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    void put(String name, String value) {
        if (++count > MOST_FIELDS || name.length() > LONGEST_NAME) {
            throw new RefusedBody(Refusal.TOO_MANY_FIELDS);
        }
        values.computeIfAbsent(name, none -> new ArrayList<>(1)).add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Map<String, String[]> asParameters() {
        var parameters = new LinkedHashMap<String, String[]>();
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new RefusedBody(Refusal.MALFORMED);
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedBody(Refusal.MALFORMED);
        }
    }
}
