package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.InviteOutcome.Invited;

/**
 * Somebody has to come first: while there is no officer at all, whoever starts the server names an administrator, who comes by
 * the same kind of code as everybody after them. Never again once there is an officer.
 */
@Stateless
@PermitAll
public class InviteFirstAdministrator {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** A new code each time, which makes the one before worthless; nothing when there is an officer. */
    public Optional<Invited> invite(OfficerName name) {
        if (!officers.officers().isEmpty()) {
            return Optional.empty();
        }
        var code = OneTimeCode.generate(random);
        var until = clock.instant().plus(InviteOfficer.LIFE);
        accesses.replace(new Invitation(name, name.value(), Role.ADMINISTRATOR, code, until));
        log.write(AuditEntry.byMachine(Act.INVITED).about(name.value() + "/" + Role.OF_ADMINISTRATOR));
        return Optional.of(new Invited(name, code, until));
    }
}
