package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/** Who works here, and who holds the key of which desk. */
@Stateless
public class ListOfficers {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private Clock clock;

    /** Somebody who was invited and has not come yet. */
    public record Expected(OfficerName name, String displayName, Role role, Instant until) {}

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<Expected> expected() {
        return accesses.invitations().stream()
                .filter(invitation -> clock.instant().isBefore(invitation.until()))
                .map(invitation -> new Expected(
                        invitation.name(), invitation.displayName(), invitation.role(), invitation.until()))
                .toList();
    }

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<OfficerSummary> all() {
        var desks = officers.memberships().stream()
                .collect(Collectors.groupingBy(DeskMember::officer, Collectors.mapping(DeskMember::desk, Collectors.toSet())));
        return officers.officers().stream()
                .map(officer -> new OfficerSummary(
                        officer.name(),
                        officer.displayName(),
                        officer.role(),
                        desks.getOrDefault(officer.name(), Set.of()),
                        officer.isOpen()))
                .toList();
    }
}
