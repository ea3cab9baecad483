package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.amana.triage.DeskId;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.KeyUse;

/** The officer's desks whose index key has sealed half of what it holds for: their members should replace the keys. */
@Stateless
public class WornKeys {

    @Inject
    private CurrentOfficer current;

    @Inject
    private KeyUse keyUse;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public List<DeskId> desks() {
        return current.unlocked().stream()
                .flatMap(officer -> officer.desks().stream())
                .filter(keyUse::isWorn)
                .toList();
    }
}
