package org.amana.report;

import jakarta.json.stream.JsonGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One file of a report, as listed inside the seal; the bytes are a part of their own, sealed and padded.
 *
 * @param id {@code a1} to {@code a10}, which is also the name of its part
 * @param name as the sender called it, made harmless; may still tell who somebody is
 * @param bytes before padding
 */
public record AttachmentEntry(String id, String name, String type, long bytes, String sha256) {

    public static final int AT_MOST = 10;
    private static final long MAX_BYTES = Integer.MAX_VALUE;

    public AttachmentEntry {
        name = FileName.clean(name);
        require(id.matches("a([1-9]|10)"));
        require(type.length() <= 100 && type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+"));
        require(bytes >= 0 && bytes <= MAX_BYTES);
        require(sha256.matches("[0-9a-f]{64}"));
    }

    /** @param number 1 to 10 */
    public static AttachmentEntry of(int number, String name, String type, long bytes, String sha256) {
        return new AttachmentEntry("a" + number, name, type, bytes, sha256);
    }

    static List<AttachmentEntry> checked(List<AttachmentEntry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> require(ids.add(entry.id)));
        return List.copyOf(entries);
    }

    static void write(JsonGenerator json, List<AttachmentEntry> entries) {
        json.writeStartArray("attachments");
        for (AttachmentEntry entry : entries) {
            json.writeStartObject()
                    .write("id", entry.id)
                    .write("name", entry.name)
                    .write("type", entry.type)
                    .write("bytes", entry.bytes)
                    .write("sha256", entry.sha256)
                    .writeEnd();
        }
        json.writeEnd();
    }

    /** What another program adds about a file is passed over: the file itself is there. */
    static List<AttachmentEntry> read(JsonNode node) {
        return node.items().stream()
                .map(entry -> new AttachmentEntry(
                        entry.text("id"),
                        entry.text("name"),
                        entry.text("type"),
                        entry.get("bytes").number(),
                        entry.text("sha256")))
                .toList();
    }

    private static void require(boolean fine) {
        if (!fine) throw new IllegalArgumentException("Not an entry of the list of files.");
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "AttachmentEntry[" + id + "]";
    }
}
