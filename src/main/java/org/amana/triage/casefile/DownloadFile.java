package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.DownloadOutcome.Damaged;
import org.amana.triage.casefile.DownloadOutcome.NoSuchFile;
import org.amana.triage.casefile.DownloadOutcome.Ready;
import org.amana.triage.casefile.RecordDownload.Allowed;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.collection.PayloadStream;
import org.amana.triage.custody.Role;

/** The original of one file, byte for byte, after it was opened to its end and its hash compared. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DownloadFile {

    @Inject
    private RecordDownload recordDownload;

    @Inject
    private PayloadStore payloads;

    /** Opens the file twice: a byte that left cannot be called back when the end turns out to be wrong. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public DownloadOutcome download(CaseId id, ItemId item, String part) {
        return switch (recordDownload.record(id, item, part)) {
            case RecordDownload.Damaged damaged -> new Damaged();
            case RecordDownload.NoSuchFile none -> new NoSuchFile();
            case Allowed allowed -> whole(allowed) ? new Ready(allowed.shown(), out -> write(allowed, out)) : new Damaged();
        };
    }

    private boolean whole(Allowed allowed) {
        try {
            write(allowed, OutputStream.nullOutputStream());
            return true;
        } catch (IOException changed) {
            return false;
        }
    }

    private void write(Allowed allowed, OutputStream out) throws IOException {
        var payload = new PayloadStream(payloads, allowed.shown().item(), allowed.file().number());
        OriginalFile.write(allowed.header(), payload, allowed.keys().identities(), allowed.file(), out);
    }
}
