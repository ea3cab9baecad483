package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.custody.Role;

/** The administrator's use case. Gives no key: a desk is granted by one of its unlocked members. */
@Stateless
public class CreateOfficer {

    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public CreateOfficerOutcome create(String name, String displayName, Role role) {
        throw new UnsupportedOperationException();
    }
}
