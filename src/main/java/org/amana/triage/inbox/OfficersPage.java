package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.GrantDesk;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.officers.OfficerSummary;

/** Who works here, and a member of a desk who lets a colleague read it. */
@Named
@RequestScoped
public class OfficersPage {

    @Inject
    private ListOfficers list;

    @Inject
    private GrantDesk grant;

    @Inject
    private DeskFrontPage front;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    private String colleague;
    private String desk;
    private String sentence = "";
    private boolean refused;

    public void giveAccess() {
        var outcome = grant.grant(new OfficerName(colleague), new DeskId(desk));
        sentence = texts.of("grant." + outcome);
        refused = outcome != GrantDesk.GrantOutcome.GRANTED;
    }

    public List<OfficerSummary> getAll() {
        return list.all();
    }

    /** Those who may read and are not the one who asks. */
    public List<OfficerSummary> getColleagues() {
        return getAll().stream()
                .filter(officer -> officer.open() && officer.role().readsCases())
                .filter(officer -> !officer.name().equals(front.getOfficer().name()))
                .toList();
    }

    public List<DeskId> getMyDesks() {
        return List.copyOf(front.getOfficer().desks());
    }

    public String desks(OfficerSummary officer) {
        var names = officer.desks().stream().map(labels::desk).sorted().collect(Collectors.joining(" · "));
        return names.isEmpty() ? texts.of("officers.none") : names;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isRefused() {
        return refused;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getDesk() {
        return desk;
    }

    public void setDesk(String desk) {
        this.desk = desk;
    }
}
