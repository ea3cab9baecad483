package org.amana.intake.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The drawings of {@code icons.svg}, by name. */
final class Icons {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z_]+)\" viewBox=\"0 0 24 24\">(.*?)</symbol>");
    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    static String drawing(String name) {
        var drawing = DRAWINGS.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("there is no icon of that name");
        }
        return drawing;
    }

    private static Map<String, String> read() {
        try (var in = Icons.class.getResourceAsStream("icons.svg")) {
            var found = new HashMap<String, String>();
            var symbols = SYMBOL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (symbols.find()) {
                found.put(symbols.group(1), symbols.group(2));
            }
            return Map.copyOf(found);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
