package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** An officer makes a case theirs, or hands it back. */
@Stateless
public class TakeCase {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome take(CaseId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome release(CaseId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
