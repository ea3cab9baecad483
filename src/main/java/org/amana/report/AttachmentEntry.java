package org.amana.report;

/** One file of a report, as listed inside the seal; the bytes are a part of their own, sealed and padded. */
public record AttachmentEntry(String id, String name, String type, long bytes, String sha256) {

    /** @param number 1 to 10 */
    public static AttachmentEntry of(int number, String name, String type, long bytes, String sha256) {
        return new AttachmentEntry("a" + number, name, type, bytes, sha256);
    }

    @Override
    public String toString() {
        return "AttachmentEntry[" + id + "]";
    }
}
