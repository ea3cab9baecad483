package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;

/** The one transaction of each of these acts: uses the code up, changes the officer, writes the log. */
@Stateless
@PermitAll
public class RecordEnrolment {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** Of two at once with the same code, the second finds it used. */
    public AccessOutcome firstSignIn(Officer officer, String code, long totpStep) {
        var invitation = accesses.lockedInvitation(officer.name()).filter(found -> found.isOpenedBy(code, clock.instant()));
        if (invitation.isEmpty() || officers.officer(officer.name()).isPresent()) {
            return AccessOutcome.NO_SUCH_CODE;
        }
        accesses.removeInvitation(officer.name());
        officer.useTotpStep(totpStep);
        officers.add(officer);
        log.write(AuditEntry.by(officer.name(), Act.ENROLLED));
        return AccessOutcome.DONE;
    }

    public AccessOutcome newFactor(OfficerName name, String code, TotpEnrolment totp, long totpStep) {
        var reset = accesses.lockedReset(name).filter(found -> found.isOpenedBy(code, clock.instant()));
        var officer = officers.lockedOfficer(name);
        if (reset.isEmpty() || !officer.isOpen()) {
            return AccessOutcome.NO_SUCH_CODE;
        }
        accesses.removeReset(name);
        officer.newFactor(secondFactor.seal(name, totp.secret()), totpStep);
        log.write(AuditEntry.by(name, Act.FACTOR_ENROLLED));
        return AccessOutcome.DONE;
    }

    public AccessOutcome newPassphrase(OfficerName name, long totpStep, byte[] before, byte[] wrappedIdentity) {
        var officer = officers.lockedOfficer(name);
        if (!officer.isOpen() || !officer.isWrappedAs(before) || !officer.useTotpStep(totpStep)) {
            return AccessOutcome.REFUSED;
        }
        officer.rewrap(wrappedIdentity);
        log.write(AuditEntry.by(name, Act.PASSPHRASE_CHANGED));
        return AccessOutcome.DONE;
    }
}
