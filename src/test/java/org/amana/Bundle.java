package org.amana;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One bundle of texts in all its languages: {@code messages_ar.properties} and its neighbours. */
record Bundle(Path stem, Map<String, Map<String, String>> texts, List<String> keysGivenTwice) {

    static final List<String> LANGUAGES = List.of("ar", "fr", "en", "es", "zgh");

    private static final String ENDING = ".properties";

    static List<Bundle> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.matches(".*_(" + String.join("|", LANGUAGES) + ")\\.properties"))
                    .map(file -> Path.of(file.substring(0, file.lastIndexOf('_'))))
                    .distinct()
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path stem) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (String language : LANGUAGES) {
            Path file = Path.of(stem + "_" + language + ENDING);
            if (Files.exists(file)) {
                texts.put(language, read(file, twice));
            }
        }
        return new Bundle(stem, texts, twice);
    }

    private static Map<String, String> read(Path file, List<String> twice) {
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put(key.toString(), text.toString()) != null) {
                    twice.add(file.getFileName() + " " + key);
                }
                return super.put(key, text);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    Map<String, String> in(String language) {
        return texts.getOrDefault(language, Map.of());
    }

    @Override
    public String toString() {
        return stem.toString();
    }
}
