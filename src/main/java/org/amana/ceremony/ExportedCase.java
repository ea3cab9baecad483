package org.amana.ceremony;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;

/** The zip that a desk exports of a case: age files side by side, named by us and never by a reporter. */
final class ExportedCase {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}\\.age");
    private static final Pattern TEXT = Pattern.compile("(report|message)(-[0-9]+)?");
    private static final int MOST_PARTS = 2_000;
    private static final String ENDING = ".age";

    private final Conversation talk;

    ExportedCase(Conversation talk) {
        this.talk = talk;
    }

    static boolean is(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Opens what this identity opens, names what it does not, and refuses when that is everything. */
    void open(Path file, Identity identity, Path to) throws IOException {
        OwnFiles.emptyFolder(to);
        try (var zip = new ZipFile(file.toFile())) {
            var parts = zip.stream().filter(entry -> PART.matcher(entry.getName()).matches()).limit(MOST_PARTS).toList();
            Map<String, Long> sizes = new HashMap<>();
            int opened = 0;
            for (var text : parts.stream().filter(ExportedCase::isText).toList()) {
                opened += openText(zip, text, identity, to, sizes) ? 1 : 0;
            }
            for (var attachment : parts.stream().filter(entry -> !isText(entry)).toList()) {
                opened += openAttachment(zip, attachment, identity, to, sizes) ? 1 : 0;
            }
            if (opened == 0) {
                throw new CannotGoOn("open.refused");
            }
            talk.say("open.case", opened, parts.size(), to);
        }
    }

    private boolean openText(ZipFile zip, ZipEntry part, Identity identity, Path to, Map<String, Long> sizes) throws IOException {
        try (var in = AgeFile.open(zip.getInputStream(part), identity)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            OwnFiles.write(place(to, part, ".json"), (text + "\n").getBytes(StandardCharsets.UTF_8));
            sizes.putAll(sizes(name(part), text));
            return true;
        } catch (CannotOpen refused) {
            talk.say("open.part-refused", part.getName());
            return false;
        }
    }

    private boolean openAttachment(ZipFile zip, ZipEntry part, Identity identity, Path to, Map<String, Long> sizes) throws IOException {
        var target = place(to, part, "");
        var size = sizes.get(name(part));
        try (var in = AgeFile.open(zip.getInputStream(part), identity)) {
            OpenSealed.write(size == null ? in : new WithoutPadding(in, size), target);
            if (size == null) {
                talk.say("open.with-padding", target.getFileName());
            }
            return true;
        } catch (CannotOpen refused) {
            talk.say("open.part-refused", part.getName());
            return false;
        }
    }

    /** How long each attachment is without its padding, as the sealed list says; a list that was deleted says it no more. */
    private static Map<String, Long> sizes(String report, String json) {
        Map<String, Long> sizes = new HashMap<>();
        var before = report.equals("report") ? "" : report + "-";
        try (var reader = Json.createReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            var list = reader.readObject().getJsonArray("attachments");
            for (var attachment : list == null ? List.<JsonObject>of() : list.getValuesAs(JsonObject.class)) {
                sizes.put(before + attachment.getString("id"), attachment.getJsonNumber("bytes").longValueExact());
            }
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException notAReport) {
            return Map.of();
        }
        return sizes;
    }

    private static Path place(Path to, ZipEntry part, String ending) {
        return to.resolve(name(part) + ending);
    }

    private static String name(ZipEntry part) {
        return part.getName().substring(0, part.getName().length() - ENDING.length());
    }

    private static boolean isText(ZipEntry part) {
        return TEXT.matcher(name(part)).matches();
    }
}
