package org.amana.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The default run with the data in {@code amana.data}, for commands that work on it from outside. */
final class RunningHouse {

    private RunningHouse() {}

    /** Its settings; none when there is no such run. */
    static Properties settings() {
        var settings = new Properties();
        var file = Path.of(System.getProperty("amana.data", "data"), "server", "settings.properties");
        if (Files.exists(file)) {
            try (var text = Files.newBufferedReader(file)) {
                settings.load(text);
            } catch (IOException unreadable) {
                return settings;
            }
        }
        return settings;
    }
}
