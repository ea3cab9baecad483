package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.sealing.Sha256;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.FileEntry;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.RowKind;

/** Writes into the log that a file was taken out, before any of it is. */
@ApplicationScoped
@Transactional
public class RecordDownload {

    @Inject
    private CaseAccess access;

    @Inject
    private PayloadStore payloads;

    @Inject
    private AuditLog log;

    /** How asking ended. */
    sealed interface Outcome permits Allowed, Damaged, NoSuchFile {}

    /** What is needed to open the file. */
    record Allowed(AttachedFile shown, FileEntry file, byte[] header, DeskKeys keys) implements Outcome {}

    record Damaged() implements Outcome {}

    record NoSuchFile() implements Outcome {}

    private record Found(FileEntry file, LocalDate day) {}

    public Outcome record(CaseId id, ItemId item, String part) {
        return access.at(id, at -> allowed(at, item, part), new NoSuchFile(), new Damaged());
    }

    private Outcome allowed(AtCase at, ItemId item, String part) throws Damage {
        var found = find(at, item, part);
        var header = found.filter(one -> one.file().number() > 0)
                .flatMap(one -> payloads.header(item, one.file().number()));
        if (header.isEmpty()) {
            return new NoSuchFile();
        }
        log.write(AuditEntry.by(at.officer(), Act.DOWNLOADED).on(at.opened().id()).about(inLog(item, part)));
        var file = found.orElseThrow();
        return new Allowed(file.file().of(item, file.day()), file.file(), header.get(), at.keys());
    }

    /** The log is kept longer than ids of what was received: it names an item by the beginning of its hash. */
    static String inLog(ItemId item, String part) {
        return Sha256.hex(Sha256.of(item.hex().getBytes(StandardCharsets.US_ASCII))).substring(0, 32) + "/" + part;
    }

    private static Optional<Found> find(AtCase at, ItemId item, String part) throws Damage {
        for (var row : CaseRows.all(at.opened(), RowKind.ALLEGATION, ReportRow::parse)) {
            if (row.item().equals(item)) {
                return found(row.files(), row.day(), part);
            }
        }
        for (var row : CaseRows.all(at.opened(), RowKind.MESSAGE, MessageRow::parse)) {
            if (row.item().equals(item)) {
                return found(row.files(), row.day(), part);
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(List<FileEntry> files, LocalDate day, String part) {
        return files.stream().filter(file -> file.part().equals(part)).map(file -> new Found(file, day)).findFirst();
    }
}
