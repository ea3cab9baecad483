package org.amana.witness;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The log as a file: JSON lines in UTF-8, the first one {@code {"format":"amana-audit/1","deployment":"…"}}, then one
 * row each. Written and read row by row, so its size does not matter; a line has at most 2 KiB, a file at most 50 million rows.
 */
public final class LogExport implements LogRows {

    private static final String FORMAT = "amana-audit/1";
    private static final int LONGEST_LINE = 2048;
    private static final long MOST_ROWS = 50_000_000;
    private static final HexFormat HEX = HexFormat.of();

    // Looking the provider up at each row would search the class path each time.
    private static final JsonProvider JSON = JsonProvider.provider();

    private final BufferedReader lines;
    private final String deployment;
    private long rows;

    private LogExport(BufferedReader lines) throws IOException {
        this.lines = lines;
        var head = object(line().orElseThrow(() -> new NotAnExport("The file is empty.")));
        if (!FORMAT.equals(head.getString("format", "")) || head.getString("deployment", "").isEmpty()) {
            throw new NotAnExport("The file is no exported audit log.");
        }
        deployment = head.getString("deployment");
    }

    public static void write(String deployment, LogRows rows, OutputStream out) throws IOException {
        var head = Json.createObjectBuilder().add("format", FORMAT).add("deployment", deployment);
        out.write((head.build() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            out.write((text(row.get()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws NotAnExport here or from {@link #next()} when what comes is none */
    public static LogExport read(InputStream in) throws IOException {
        return new LogExport(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }

    /** Which deployment's log this says it is. */
    public String deployment() {
        return deployment;
    }

    @Override
    public Optional<LogRow> next() throws IOException {
        var line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (++rows > MOST_ROWS) {
            throw new NotAnExport("The file has more rows than a log can have.");
        }
        var row = row(object(line.get()));
        // What is not written as we write it could say one thing to us and another to somebody else.
        if (!text(row).equals(line.get())) {
            throw new NotAnExport("Line " + (rows + 1) + " of the file is not written as an exported audit log is.");
        }
        return Optional.of(row);
    }

    private static String text(LogRow row) {
        var json = JSON.createObjectBuilder()
                .add("seq", row.seq())
                .add("at", row.atSecond())
                .add("officer", row.officer())
                .add("act", row.act())
                .add("case", row.caseId())
                .add("subject", row.subject());
        if (row.manifest() != null) {
            json.add("manifest", HEX.formatHex(row.manifest()));
        }
        return json.add("previous", HEX.formatHex(row.previous()))
                .add("hash", HEX.formatHex(row.hash()))
                .build()
                .toString();
    }

    private LogRow row(JsonObject json) throws NotAnExport {
        try {
            return new LogRow(
                    json.getJsonNumber("seq").longValueExact(),
                    json.getJsonNumber("at").longValueExact(),
                    json.getString("officer"),
                    json.getString("act"),
                    json.getString("case"),
                    json.getString("subject"),
                    json.containsKey("manifest") ? HEX.parseHex(json.getString("manifest")) : null,
                    HEX.parseHex(json.getString("previous")),
                    HEX.parseHex(json.getString("hash")));
        } catch (NullPointerException | ClassCastException | ArithmeticException | IllegalArgumentException wrong) {
            throw new NotAnExport("Line " + (rows + 1) + " of the file is no row of an audit log.");
        }
    }

    private JsonObject object(String line) throws NotAnExport {
        try (var reader = JSON.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException wrong) {
            throw new NotAnExport("Line " + (rows + 1) + " of the file is not JSON.");
        }
    }

    /** Not {@code readLine}, which would take a line of any length into memory. */
    private Optional<String> line() throws IOException {
        var line = new StringBuilder();
        for (int letter = lines.read(); letter != '\n'; letter = lines.read()) {
            if (letter < 0 && line.isEmpty()) {
                return Optional.empty();
            }
            if (letter < 0 || line.length() == LONGEST_LINE) {
                throw new NotAnExport("Line " + (rows + 1) + " of the file is cut off or too long.");
            }
            line.append((char) letter);
        }
        return Optional.of(line.toString());
    }
}
