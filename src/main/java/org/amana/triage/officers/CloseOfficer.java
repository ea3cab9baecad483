package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.OfficerClosed;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.passkeys.PasskeyStore;

/**
 * Somebody leaves: they sign in no more, what they have unlocked is locked, and their identity is destroyed. Their name
 * stays, because the log knows it. What their desks hold is sealed anew when the desk is renewed, which is another act.
 */
@Stateless
public class CloseOfficer {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private Event<OfficerClosed> closed;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** False for nobody, for somebody closed before, and for oneself: an administrator has to remain. */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public boolean close(OfficerName name) {
        var administrator = current.unlocked().orElseThrow().name();
        if (name.equals(administrator) || officers.officer(name).isEmpty()) {
            return false;
        }
        var officer = officers.lockedOfficer(name);
        if (!officer.isOpen()) {
            return false;
        }
        officer.close(LocalDate.now(clock), PassphraseLock.decoy(random), secondFactor.seal(name, Totp.newSecret(random)));
        accesses.removeReset(name);
        passkeys.removeAll(name);
        log.write(AuditEntry.by(administrator, Act.OFFICER_CLOSED).about(name.value()));
        closed.fire(new OfficerClosed(name));
        return true;
    }
}
