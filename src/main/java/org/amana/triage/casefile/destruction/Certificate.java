package org.amana.triage.casefile.destruction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.amana.sealing.Sha256;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.DestructionReason;

/**
 * That a case was destroyed: all that stays of it but rows of the log.
 *
 * @param received the day the case came
 * @param parts how many sealed parts it had, and how large they were
 * @param manifest SHA-256 of the last sealed list of its rows, as the log knew it
 * @param items SHA-256, in hexadecimal, of the ids of what was received
 */
public record Certificate(
        CaseId id,
        DeskId desk,
        LocalDate received,
        LocalDate destroyed,
        OfficerName proposedBy,
        OfficerName confirmedBy,
        DestructionReason reason,
        int parts,
        long bytes,
        byte[] manifest,
        List<String> items) {

    /** How long the key table's own backups are kept. */
    public static final int BACKUP_DAYS = 35;

    public Certificate {
        manifest = manifest.clone();
        items = List.copyOf(items);
    }

    /** From this day on no backup of the key table holds the keys any more. */
    public LocalDate beyondBackups() {
        return destroyed.plusDays(BACKUP_DAYS);
    }

    /** The same in every language, line by line. */
    public String text() {
        var text = new StringBuilder("amana-destruction/1\n");
        line(text, "case", id);
        line(text, "desk", desk);
        line(text, "received", received);
        line(text, "destroyed", destroyed);
        line(text, "proposed-by", proposedBy);
        line(text, "confirmed-by", confirmedBy);
        line(text, "reason", reason);
        line(text, "parts", parts);
        line(text, "bytes", bytes);
        line(text, "manifest", Sha256.hex(manifest));
        items.forEach(item -> line(text, "item", item));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Of {@link #text()}: what the log keeps. */
    public byte[] sha256() {
        return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
    }
}
