package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.custody.Role;

/** An officer deletes who is named in a case, for ever. What happened, and what the team wrote, stays. */
@Stateless
public class DeleteIdentity {

    @Inject
    private Changes changes;

    @Inject
    private EraseIdentity eraseIdentity;

    /** Not possible where nobody is named any more. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome delete(CaseId id, long expectedVersion) {
        return changes.decide(
                id,
                expectedVersion,
                at -> eraseIdentity.erase(at.opened())
                        ? Optional.of(new Decided(at.entry(), Change.by(at.officer(), Act.IDENTITY_DELETED)))
                        : Optional.empty());
    }
}
