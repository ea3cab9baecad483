package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.officers.passkeys.Passkey;
import org.amana.triage.officers.passkeys.PasskeyStore;

/** The one transaction of each of these acts: uses the code up, changes the officer, writes the log. */
@Stateless
@PermitAll
public class RecordEnrolment {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private SpendProof spendProof;

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

    /** @param touch that opened the identity, where the passphrase alone does not */
    public AccessOutcome newFactor(OfficerName name, String code, Optional<Spent> touch, TotpEnrolment totp, long totpStep) {
        var reset = accesses.lockedReset(name).filter(found -> found.isOpenedBy(code, clock.instant()));
        var officer = officers.lockedOfficer(name);
        if (reset.isEmpty() || !officer.isOpen()) {
            return AccessOutcome.NO_SUCH_CODE;
        }
        if (touch.isPresent() && !spendProof.spend(officer, touch.get())) {
            return AccessOutcome.REFUSED;
        }
        accesses.removeReset(name);
        officer.newFactor(secondFactor.seal(name, totp.secret()), totpStep);
        log.write(AuditEntry.by(name, Act.FACTOR_ENROLLED));
        return AccessOutcome.DONE;
    }

    /** @param before as it was wrapped when the officer was proven: of two changes at once, the second is refused */
    public AccessOutcome newPassphrase(OfficerName name, Spent spent, byte[] before, byte[] wrappedIdentity) {
        return rewrap(name, spent, before, wrappedIdentity, Act.PASSPHRASE_CHANGED);
    }

    /** From here on the identity lies under passphrase and PRF output where the passkey has one, and nowhere else. Passkeys without could open nothing any more. */
    public AccessOutcome newPasskey(OfficerName name, Spent spent, byte[] before, Passkey passkey, byte[] decoy) {
        var isWrapped = passkey.wrappedIdentity().isPresent();
        var outcome = rewrap(name, spent, before, isWrapped ? decoy : before, Act.PASSKEY_ADDED);
        if (outcome == AccessOutcome.DONE) {
            if (isWrapped) {
                passkeys.removePlain(name);
            }
            passkeys.add(passkey);
        }
        return outcome;
    }

    public AccessOutcome noPasskeys(OfficerName name, Spent spent, byte[] before, byte[] wrappedIdentity) {
        var outcome = rewrap(name, spent, before, wrappedIdentity, Act.PASSKEYS_REMOVED);
        if (outcome == AccessOutcome.DONE) {
            passkeys.removeAll(name);
        }
        return outcome;
    }

    private AccessOutcome rewrap(OfficerName name, Spent spent, byte[] before, byte[] wrappedIdentity, Act act) {
        var officer = officers.lockedOfficer(name);
        if (!officer.isWrappedAs(before) || !spendProof.spend(officer, spent)) {
            return AccessOutcome.REFUSED;
        }
        officer.rewrap(wrappedIdentity);
        log.write(AuditEntry.by(name, act));
        return AccessOutcome.DONE;
    }
}
