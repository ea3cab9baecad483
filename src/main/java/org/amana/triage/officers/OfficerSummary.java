package org.amana.triage.officers;

import java.util.Set;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/**
 * An officer as the administrator's page lists them.
 *
 * @param desks those whose key the officer holds
 */
public record OfficerSummary(OfficerName name, String displayName, Role role, Set<DeskId> desks) {

    public OfficerSummary {
        desks = Set.copyOf(desks);
    }
}
