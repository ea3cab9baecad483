package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** A person decides on urgency and state. */
@Stateless
public class ChangeCase {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setUrgency(CaseId id, long expectedVersion, Urgency urgency) {
        throw new UnsupportedOperationException();
    }

    /** Only along the table of {@link CaseState#next()}. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome setState(CaseId id, long expectedVersion, CaseState state) {
        throw new UnsupportedOperationException();
    }
}
