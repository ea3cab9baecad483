package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.officers.OfficerSummary;

/** Who works here. */
@Named
@RequestScoped
public class OfficersPage {

    @Inject
    private ListOfficers list;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    public List<OfficerSummary> getAll() {
        return list.all();
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String desks(OfficerSummary officer) {
        var names = officer.desks().stream().map(labels::desk).sorted().collect(Collectors.joining(" · "));
        return names.isEmpty() ? texts.of("officers.none") : names;
    }
}
