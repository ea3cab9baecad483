package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.Role;

/** Uses up the proof and writes the sign-in into the log, in one transaction; then says what is theirs to open. */
@Stateless
@PermitAll
public class RecordSignIn {

    @Inject
    private OfficerStore officers;

    @Inject
    private SpendProof spendProof;

    @Inject
    private AuditLog log;

    /** What the officer holds, still sealed to them and to their desks. */
    record Holdings(String displayName, Role role, List<SealedDesk> desks) {}

    /** A desk's identity sealed to the officer, and the rows whose seals that identity opens. */
    record SealedDesk(DeskMember member, Desk desk, List<FormerDesk> former) {}

    /** Empty when the proof was used, or the officer closed, meanwhile. */
    public Optional<Holdings> record(OfficerName name, Spent spent) {
        var officer = officers.lockedOfficer(name);
        if (!spendProof.spend(officer, spent)) {
            return Optional.empty();
        }
        var desks = officers.membershipsOf(name).stream()
                .flatMap(member -> officers.desk(member.desk()).stream()
                        .map(desk -> new SealedDesk(member, desk, officers.former(desk.id()))))
                .toList();
        log.write(AuditEntry.by(name, Act.SIGNED_IN));
        return Optional.of(new Holdings(officer.displayName(), officer.role(), desks));
    }

    /**
     * Whether all that is theirs to open still is. Asked once the keys are in custody: whoever closes the officer or
     * replaces the keys of a desk from then on finds them there.
     */
    public boolean stillHolds(OfficerName name, Collection<DeskKeys> keys) {
        return officers.officer(name).filter(Officer::isOpen).isPresent()
                && keys.stream().allMatch(held -> stillHolds(name, held));
    }

    private boolean stillHolds(OfficerName name, DeskKeys keys) {
        return officers.isMember(name, keys.desk())
                && officers.desk(keys.desk()).filter(now -> now.generation() == keys.generation()).isPresent();
    }

    /** After a recovery: the desk's own identity says from now on whose recipient this is. */
    public void vouch(DeskId desk, OfficerName name, byte[] voucher) {
        officers.member(desk, name).ifPresent(member -> member.vouched(voucher));
    }
}
