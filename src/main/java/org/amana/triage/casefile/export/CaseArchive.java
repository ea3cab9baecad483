package org.amana.triage.casefile.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amana.sealing.Sha256;
import org.amana.triage.CaseId;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.collection.PayloadStream;

/**
 * The archive: each part as one age file, header and payload put together again, and at its end {@code case.json}, the
 * list of them with sizes and hashes, and of the parts that were destroyed alone.
 */
record CaseArchive(
        String deployment, CaseId id, String desk, LocalDate received, LocalDate exported, List<ExportedPart> parts, Map<String, String> gone) {

    private static final String FORMAT = "amana-case/1";

    void write(PayloadStore payloads, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Sealed bytes do not get smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        var listed = Json.createArrayBuilder();
        for (var part : parts) {
            begin(zip, part.file());
            write(part, payloads, zip, listed);
            zip.closeEntry();
        }
        begin(zip, "case.json");
        zip.write(list(listed).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(ZipOutputStream zip, String file) throws IOException {
        var entry = new ZipEntry(file);
        // No finer than what may be known: the day the case came.
        entry.setTimeLocal(received.atStartOfDay());
        zip.putNextEntry(entry);
    }

    private static void write(ExportedPart part, PayloadStore payloads, OutputStream zip, JsonArrayBuilder listed)
            throws IOException {
        var digest = Sha256.digest();
        var out = new DigestOutputStream(zip, digest);
        out.write(part.header());
        long bytes = part.header().length;
        try (var payload = new PayloadStream(payloads, part.item(), part.number())) {
            bytes += payload.transferTo(out);
        }
        listed.add(Json.createObjectBuilder()
                .add("file", part.file())
                .add("item", part.item().hex())
                .add("part", part.number())
                .add("bytes", bytes)
                .add("sha256", Sha256.hex(digest.digest())));
    }

    private String list(JsonArrayBuilder listed) {
        var destroyed = Json.createArrayBuilder();
        new TreeMap<>(gone)
                .forEach((part, sha256) ->
                        destroyed.add(Json.createObjectBuilder().add("part", part).add("sha256", sha256)));
        return Json.createObjectBuilder()
                        .add("format", FORMAT)
                        .add("deployment", deployment)
                        .add("case", id.hex())
                        .add("reference", id.reference())
                        .add("desk", desk)
                        .add("received", received.toString())
                        .add("exported", exported.toString())
                        .add("parts", listed)
                        .add("destroyed", destroyed)
                        .build()
                + "\n";
    }
}
