package org.amana.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.report.Language;

/**
 * One of the invented reports of the demonstration, ready to be typed into the form.
 *
 * @param fields of the form, by their names
 */
record DemonstrationReport(
        String name, Language language, Map<String, List<String>> fields, List<PlainForm.Attached> files) {

    private static final String FILE = "demonstration/reports.json";

    static List<DemonstrationReport> all() {
        try (InputStream stream = DemonstrationReport.class.getResourceAsStream(FILE);
                var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("reports").getValuesAs(DemonstrationReport::read);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read.", e);
        }
    }

    private static DemonstrationReport read(JsonObject json) {
        var fields = new LinkedHashMap<String, List<String>>();
        json.getJsonObject("fields").forEach((name, value) -> fields.put(name, texts(value)));
        var files = json.getJsonArray("files").getValuesAs((JsonObject file) -> DemonstrationFiles.named(
                file.getString("name"), DemonstrationFiles.Content.valueOf(file.getString("content"))));
        return new DemonstrationReport(
                json.getString("name"),
                Language.of(json.getString("language")),
                fields,
                files);
    }

    private static List<String> texts(JsonValue value) {
        return value instanceof JsonArray list
                ? list.getValuesAs(JsonString::getString)
                : List.of(((JsonString) value).getString());
    }
}
