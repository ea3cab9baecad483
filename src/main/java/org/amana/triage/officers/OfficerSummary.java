package org.amana.triage.officers;

import java.util.Set;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/**
 * An officer as the page of officers lists them.
 *
 * @param desks those whose key the officer holds
 * @param open false for somebody who has left
 */
public record OfficerSummary(OfficerName name, String displayName, Role role, Set<DeskId> desks, boolean open) {

    public OfficerSummary {
        desks = Set.copyOf(desks);
    }
}
