package org.amana.intake.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * What a file is, by its first bytes. A name can narrow that down (a zip that is called .docx), never widen it; what
 * the browser claims counts for nothing.
 *
 * <p>Keeps out what runs when an officer opens it by mistake, and what nobody could look at. Promises nothing about the
 * rest: a picture may still be hostile.
 */
final class FileKind {

    /** So many bytes are enough to tell. */
    static final int FIRST_BYTES = 8 * 1024;

    private static final Tika TIKA = new Tika();

    private static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> FAMILIES = Set.of("image", "audio", "video");

    private static final Set<String> REFUSED =
            Set.of("image/svg+xml", "image/svg+xml-compressed", "image/vnd.dwg", "audio/x-mpegurl");

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/ogg",
            "application/mp4",
            "application/x-matroska",
            "text/plain",
            "text/csv",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    /** What Windows runs at a double click, and the table of types does not know. */
    private static final Set<String> RUNS =
            Set.of("com", "cpl", "hta", "jse", "lnk", "msc", "pif", "ps1", "reg", "scr", "url", "vbe", "wsf", "wsh");

    private FileKind() {}

    /** The media type, if files of this kind are taken. */
    static Optional<String> of(byte[] firstBytes, String sentName) {
        // as Windows reads it: without signs that nobody sees, and without dots and blanks at the end
        var name = sentName.replaceAll("\\p{C}", "").replaceFirst("[.\\s]+$", "");
        if (isRefusedByName(name)) {
            return Optional.empty();
        }
        if (firstBytes.length == 0) {
            return Optional.of(UNKNOWN);
        }
        if (TIKA.detect(firstBytes).equals(UNKNOWN)) {
            return isPlainAac(firstBytes) ? Optional.of("audio/aac") : Optional.empty();
        }
        return Optional.of(TIKA.detect(firstBytes, name)).filter(FileKind::isTaken);
    }

    private static boolean isRefusedByName(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TIKA.detect(name);
        return RUNS.contains(extension) || !type.equals(UNKNOWN) && !isTaken(type);
    }

    private static boolean isTaken(String type) {
        if (REFUSED.contains(type)) {
            return false;
        }
        return DOCUMENTS.contains(type) || FAMILIES.contains(type.substring(0, type.indexOf('/')));
    }

    /** The frame header of ADTS, which some phones record in and the table of types knows only by name. */
    private static boolean isPlainAac(byte[] first) {
        return first.length > 1 && (first[0] & 0xff) == 0xff && (first[1] & 0xf6) == 0xf0;
    }
}
