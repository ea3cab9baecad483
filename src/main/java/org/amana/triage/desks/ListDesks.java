package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.sealing.Directory;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.desks.DeskSummary.State;
import org.amana.triage.officers.Desk;
import org.amana.triage.officers.DeskMember;
import org.amana.triage.officers.GrantedSeal;
import org.amana.triage.officers.Officer;
import org.amana.triage.officers.OfficerStore;

/** Which desks there are, where each stands, and what was asked of the custodians lately. */
@Stateless
public class ListDesks {

    private static final int DAYS_SHOWN = 90;

    @Inject
    private OfficerStore officers;

    @Inject
    private DeskStore desks;

    @Inject
    private KnownDirectory directory;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Clock clock;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<DeskSummary> all() {
        var drafts = desks.drafts();
        var all = new ArrayList<DeskSummary>();
        for (var desk : officers.desks()) {
            var draft = drafts.stream().filter(one -> one.id().equals(desk.id())).findFirst();
            var listed = directory.desk(desk.id());
            var names = listed.map(Directory.Desk::names).or(() -> draft.map(DeskDraft::names)).orElseGet(Map::of);
            all.add(new DeskSummary(
                    desk.id(),
                    names,
                    state(desk, listed),
                    Optional.of(desk.recipient()),
                    officers.members(desk.id()).stream().map(DeskMember::officer).toList(),
                    granted(desk.id()),
                    draft.map(DeskDraft::members).orElseGet(List::of),
                    officers.former(desk.id()).stream().anyMatch(former -> former.sealedIndexKey().isPresent())));
        }
        for (var draft : drafts) {
            if (officers.desk(draft.id()).isEmpty()) {
                all.add(new DeskSummary(
                        draft.id(), draft.names(), State.DRAFT, Optional.empty(), List.of(), List.of(), draft.members(), false));
            }
        }
        return all;
    }

    /** The fingerprint of the recipient that the table holds for an officer. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public Optional<String> fingerprint(OfficerName name) {
        return officers.officer(name).map(Officer::recipient).map(recipient -> recipient.fingerprint());
    }

    /** Of the desks of who asks; for the administrator, of all. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public List<AskedRecovery> recoveries() {
        var officer = current.unlocked().orElseThrow();
        return desks.recoveriesSince(LocalDate.now(clock).minusDays(DAYS_SHOWN)).stream()
                .filter(asked -> officer.role() == Role.ADMINISTRATOR || isOf(officer.name(), asked.desk()))
                .toList();
    }

    /** Why custodians were asked, for whoever reads the log, which has the hash of the request; empty when it is not that any more. */
    @RolesAllowed(Role.OF_AUDITOR)
    public Optional<String> reason(String request) {
        return desks.recovery(request).flatMap(AskedRecovery::request).map(RecoveryRequest::reason);
    }

    private boolean isOf(OfficerName officer, DeskId desk) {
        return officers.isMember(officer, desk);
    }

    private List<OfficerName> granted(DeskId desk) {
        return officers.granted(desk).stream()
                .map(GrantedSeal::officer)
                .distinct()
                .filter(name -> !isOf(name, desk))
                .toList();
    }

    private static State state(Desk desk, Optional<Directory.Desk> listed) {
        if (listed.isEmpty()) {
            return State.FOUNDED;
        }
        return listed.get().recipient().equals(desk.recipient()) ? State.NAMED : State.REPLACED;
    }
}
