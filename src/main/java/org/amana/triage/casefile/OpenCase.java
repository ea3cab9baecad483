package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** Checks every row of a case against its manifest and the audit log, then shows it. Each opening is audited. */
@Stateless
public class OpenCase {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public OpenCaseOutcome open(CaseId id) {
        throw new UnsupportedOperationException();
    }
}
