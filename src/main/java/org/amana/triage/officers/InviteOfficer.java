package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.InviteOutcome.Invited;
import org.amana.triage.officers.InviteOutcome.NameTaken;
import org.amana.triage.officers.InviteOutcome.NotAName;

/**
 * The administrator's use case: a one-time code, handed over in person. The administrator sets no passphrase, sees none,
 * and gives no key: a desk is granted by one of its unlocked members.
 */
@Stateless
public class InviteOfficer {

    static final Duration LIFE = Duration.ofDays(3);

    private static final int LONGEST_DISPLAY_NAME = 100;

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** An earlier invitation under the same name that was not used is worth nothing from here on. */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public InviteOutcome invite(String name, String displayName, Role role) {
        var administrator = current.unlocked().orElseThrow().name();
        var typed = OfficerName.typed(name);
        var display = displayName == null ? "" : displayName.strip();
        if (typed.isEmpty() || display.isEmpty() || display.length() > LONGEST_DISPLAY_NAME) {
            return new NotAName();
        }
        if (officers.officer(typed.get()).isPresent()) {
            return new NameTaken();
        }
        var code = OneTimeCode.generate(random);
        var until = clock.instant().plus(LIFE);
        accesses.replace(new Invitation(typed.get(), display, role, code, until));
        log.write(AuditEntry.by(administrator, Act.INVITED).about(typed.get() + "/" + role.container()));
        return new Invited(typed.get(), code, until);
    }

    /** The code that was handed over opens nothing any more. */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public void withdraw(OfficerName name) {
        var administrator = current.unlocked().orElseThrow().name();
        if (accesses.removeInvitation(name)) {
            log.write(AuditEntry.by(administrator, Act.INVITATION_WITHDRAWN).about(name.value()));
        }
    }
}
