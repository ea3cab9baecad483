package org.amana.triage.custody;

import java.util.Set;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/** Who unlocked, as pages may show it. Holds no key. */
public record UnlockedOfficer(OfficerName name, String displayName, Role role, Set<DeskId> desks) {

    public UnlockedOfficer {
        desks = Set.copyOf(desks);
    }
}
