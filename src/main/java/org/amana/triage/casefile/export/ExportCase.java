package org.amana.triage.casefile.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.export.ExportOutcome.Damaged;
import org.amana.triage.casefile.export.ExportOutcome.NoSuchCase;
import org.amana.triage.casefile.export.ExportOutcome.Ready;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.collection.PayloadStream;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.Role;

/**
 * A case leaves the house, sealed as it came. That it does is written into the log before its first byte; and before that
 * byte every part is opened to its end, so that what was damaged here does not leave as what came.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportCase {

    @Inject
    private RecordExport recordExport;

    @Inject
    private PayloadStore payloads;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ExportOutcome export(CaseId id) {
        return switch (recordExport.record(id)) {
            case RecordExport.Damaged damaged -> new Damaged();
            case RecordExport.NoSuchCase none -> new NoSuchCase();
            case RecordExport.Allowed allowed -> isWhole(allowed)
                    ? new Ready(id, out -> allowed.archive().write(payloads, out))
                    : damaged(id);
        };
    }

    private ExportOutcome damaged(CaseId id) {
        recordExport.damaged(id);
        return new Damaged();
    }

    /** Where a part did not open when it came, nobody can tell. */
    private boolean isWhole(RecordExport.Allowed allowed) {
        return allowed.archive().parts().stream().filter(ExportedPart::opened).allMatch(part -> opens(part, allowed.keys()));
    }

    private boolean opens(ExportedPart part, DeskKeys keys) {
        var payload = new PayloadStream(payloads, part.item(), part.number());
        try (var plain = AgeFile.open(AgeHeader.parse(part.header()), payload, keys.identities())) {
            plain.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException changed) {
            return false;
        }
    }
}
