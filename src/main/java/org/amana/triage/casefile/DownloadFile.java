package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** The original of one file, byte for byte, after it was opened to its end and its hash compared. */
@Stateless
public class DownloadFile {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public DownloadOutcome download(CaseId id, ItemId item, String part) {
        throw new UnsupportedOperationException();
    }
}
