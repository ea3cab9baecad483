package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.amana.triage.custody.Role;

/** Who works here. */
@Stateless
public class ListOfficers {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<OfficerSummary> all() {
        throw new UnsupportedOperationException();
    }
}
