package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.platform.UnsafeStart;
import org.amana.sealing.Directory;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;

/** Makes the officers and desks of a demonstration, once, while the database has none. All of them or none. */
@Stateless
@PermitAll
public class FoundDemonstration {

    @Inject
    private OfficerStore officers;

    @Inject
    private Enrolment enrolment;

    @Inject
    private FoundDesk foundDesk;

    @Inject
    private AuditLog log;

    public void found(FoundingFile file, Directory directory) {
        if (!officers.officers().isEmpty()) {
            return;
        }
        // All the slow work before the first row: whoever writes the log holds it until the end.
        var enrolled = file.officers().stream()
                .map(person -> enrolment.enrol(
                        person.name(), person.displayName(), person.role(), person.passphrase().toCharArray(), person.totpSecret().clone()))
                .toList();
        for (var officer : enrolled) {
            officers.add(officer);
            log.write(AuditEntry.byMachine(Act.OFFICER_CREATED).about(officer.name().value()));
        }
        for (var team : file.desks()) {
            mustStandIn(directory, team);
            foundDesk.found(Optional.empty(), team.id(), team.identity(), directory.recovery(), team.members());
            team.identity().destroy();
        }
    }

    private static void mustStandIn(Directory directory, FoundingFile.Team team) {
        var listed = directory.desk(team.id().value())
                .filter(desk -> desk.recipient().equals(team.identity().recipient()));
        if (listed.isEmpty()) {
            throw new UnsafeStart("The demonstration's desks are not those of its directory: begin anew with -Dfresh.");
        }
    }
}
