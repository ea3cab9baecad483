package org.amana.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** The default run with the data in {@code amana.data}, or the triage side that was founded there, for commands from outside. */
final class RunningHouse {

    private RunningHouse() {}

    /** Its settings; none when there is no such run. */
    static Properties settings() {
        var settings = new Properties();
        var data = Path.of(System.getProperty("amana.data", "data"));
        var found = Stream.of("server", "triage")
                .map(folder -> data.resolve(folder).resolve("settings.properties"))
                .filter(Files::exists)
                .findFirst();
        if (found.isPresent()) {
            try (var text = Files.newBufferedReader(found.get())) {
                settings.load(text);
            } catch (IOException unreadable) {
                return settings;
            }
        }
        return settings;
    }
}
