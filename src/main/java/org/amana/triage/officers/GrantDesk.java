package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/** An unlocked member lets a colleague into their desk: seals the desk's identity to the colleague's recipient. */
@Stateless
public class GrantDesk {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public GrantOutcome grant(OfficerName colleague, DeskId desk) {
        throw new UnsupportedOperationException();
    }

    /** How granting ended. */
    public enum GrantOutcome {
        GRANTED,
        ALREADY_MEMBER,
        /** No such officer, one whose role reads nothing, or a desk that is not unlocked here. */
        NOT_POSSIBLE
    }
}
