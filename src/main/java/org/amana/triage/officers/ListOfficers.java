package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.triage.custody.Role;

/** Who works here, and who holds the key of which desk. */
@Stateless
public class ListOfficers {

    @Inject
    private OfficerStore officers;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<OfficerSummary> all() {
        var desks = officers.memberships().stream()
                .collect(Collectors.groupingBy(DeskMember::officer, Collectors.mapping(DeskMember::desk, Collectors.toSet())));
        return officers.officers().stream()
                .map(officer -> new OfficerSummary(
                        officer.name(),
                        officer.displayName(),
                        officer.role(),
                        desks.getOrDefault(officer.name(), Set.of())))
                .toList();
    }
}
