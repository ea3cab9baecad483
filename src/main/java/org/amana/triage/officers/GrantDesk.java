package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amana.sealing.AgeFile;
import org.amana.sealing.ConstantTime;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.Role;

/**
 * An unlocked member lets a colleague into their desk: both compare the fingerprint of the colleague's recipient, then the
 * desk's identity is sealed to it. From their next sign-in on the colleague unlocks it.
 */
@Stateless
public class GrantDesk {

    @Inject
    private OfficerStore officers;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public GrantOutcome grant(OfficerName colleague, DeskId desk, String fingerprintReadOut) {
        var keys = current.keys(desk);
        var officer = officers.officer(colleague).filter(found -> found.isOpen() && found.role().readsCases());
        if (keys.isEmpty() || officer.isEmpty()) {
            return GrantOutcome.NOT_POSSIBLE;
        }
        if (!ComparedFingerprint.matches(officer.get().recipient().fingerprint(), fingerprintReadOut)) {
            return GrantOutcome.OTHER_FINGERPRINT;
        }
        if (officers.lockedDesk(desk).orElseThrow().generation() != keys.get().generation()) {
            return GrantOutcome.NOT_POSSIBLE;
        }
        if (!handed(officer.get(), keys.get())) {
            return GrantOutcome.ALREADY_MEMBER;
        }
        var member = current.unlocked().orElseThrow().name();
        log.write(AuditEntry.by(member, Act.DESK_GRANTED).about(desk + "/" + colleague));
        return GrantOutcome.GRANTED;
    }

    /** False when the colleague holds the desk's identity already, sealed to the recipient they have now. */
    private boolean handed(Officer colleague, DeskKeys keys) {
        var voucher = DeskVoucher.member(keys.identity(), colleague.name(), colleague.recipient());
        var known = officers.member(keys.desk(), colleague.name());
        if (known.flatMap(DeskMember::voucher).filter(held -> ConstantTime.equal(held, voucher)).isPresent()) {
            return false;
        }
        var sealed = identityFor(colleague, keys);
        known.ifPresentOrElse(
                // Who forgot the passphrase has an identity of another recipient now.
                member -> member.hand(sealed).vouched(voucher),
                () -> officers.add(new DeskMember(keys.desk(), colleague.name(), sealed, LocalDate.now(clock)).vouched(voucher)));
        return true;
    }

    private byte[] identityFor(Officer officer, DeskKeys keys) {
        var seed = keys.identity().exportSeed();
        try {
            return AgeFile.seal(seed, List.of(officer.recipient()), random);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** How granting ended. */
    public enum GrantOutcome {
        GRANTED,
        ALREADY_MEMBER,
        /** What was typed is not the end of the colleague's fingerprint. */
        OTHER_FINGERPRINT,
        /** No such officer, one who has left, one whose role reads nothing, or a desk that is not unlocked here. */
        NOT_POSSIBLE
    }
}
