package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContextEvent;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start of each side refuses before it asks for a database: run as the server runs it, on changed files. */
class StartTest {

    private static final String INTAKE = "org.amana.intake.IntakeStart";
    private static final String TRIAGE = "org.amana.triage.TriageStart";

    private static final Map<String, String> SETTINGS =
            Map.of("amana.public.origin", "http://localhost:8080", "amana.desk.origin", "http://127.0.0.1:8080");

    @TempDir
    Path changed;

    @BeforeEach
    void as_usual() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void forget() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @ParameterizedTest
    @CsvSource({INTAKE, TRIAGE})
    void a_questionnaire_that_breaks_its_schema(String side) throws Exception {
        change("questionnaire-npm-ma.json", "\"format\"", "\"fromat\"");

        assertThat(refusal(side)).startsWith("questionnaire-npm-ma.json: ").contains("fromat").hasLineCount(1).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({INTAKE, TRIAGE})
    void a_place_in_a_region_that_is_not_there(String side) throws Exception {
        change("regions-ma.csv", "\nMA-01,", "\nMA-99,");

        assertThat(refusal(side))
                .matches("places-ma\\.csv, line \\d+: its region is not in the list of regions\\.");
    }

    @Test
    void files_as_they_come_are_not_what_a_start_stumbles_over() throws Exception {
        assertThat(refusal(INTAKE)).startsWith("A fault that nobody foresaw").endsWith("NullPointerException.");
    }

    private void change(String file, String from, String to) throws Exception {
        var name = "org/amana/report/" + file;
        String text;
        try (var own = getClass().getClassLoader().getResourceAsStream(name)) {
            text = new String(own.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(text).contains(from);
        Files.createDirectories(changed.resolve(name).getParent());
        Files.writeString(changed.resolve(name), text.replaceFirst(from, to));
    }

    /** The start of a side that finds the changed files before its own, and what it said. */
    private String refusal(String side) throws Exception {
        try (var program = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(program);
            var start = program.loadClass(side);
            start.getMethod("contextInitialized", program.loadClass(ServletContextEvent.class.getName()))
                    .invoke(start.getConstructor().newInstance(), new Object[] {null});
            throw new AssertionError("it started without a database");
        } catch (InvocationTargetException stopped) {
            assertThat(stopped.getCause().getClass().getSimpleName()).isEqualTo("UnsafeStart");
            return stopped.getCause().getMessage();
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }

    private URL[] classPath() throws Exception {
        var places = new ArrayList<>(List.of(changed.toUri().toURL()));
        for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return places.toArray(URL[]::new);
    }
}
