package org.amana.triage.custody;

import java.util.HashSet;
import java.util.Set;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/**
 * Who unlocked, as pages may show it. Holds no key.
 *
 * @param fingerprint of the recipient that belongs to the identity they unlocked with, whatever the database says
 */
public record UnlockedOfficer(OfficerName name, String displayName, Role role, Set<DeskId> desks, String fingerprint) {

    public UnlockedOfficer {
        desks = Set.copyOf(desks);
    }

    UnlockedOfficer without(DeskId desk) {
        var fewer = new HashSet<>(desks);
        fewer.remove(desk);
        return new UnlockedOfficer(name, displayName, role, fewer, fingerprint);
    }
}
