package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** Shows who is named in a case, for a reason that is kept. */
@Stateless
public class UnmaskIdentity {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public UnmaskOutcome unmask(CaseId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
