package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Inject
    private Event<GrantProven> proven;

    /** What the officer holds, still sealed to them and to their desks. */
    record Holdings(String displayName, Role role, List<SealedDesk> desks, List<GrantedDesk> granted) {}

    /** A desk's identity sealed to the officer, and the rows whose seals that identity opens. */
    record SealedDesk(DeskMember member, Desk desk, List<FormerDesk> former) {}

    /** What custodians are said to have granted, as if the officer held it. */
    record GrantedDesk(GrantedSeal seal, SealedDesk sealed) {}

    /** Empty when the proof was used, or the officer closed, meanwhile. */
    public Optional<Holdings> record(OfficerName name, Spent spent) {
        var officer = officers.lockedOfficer(name);
        if (!spendProof.spend(officer, spent)) {
            return Optional.empty();
        }
        var desks = officers.membershipsOf(name).stream().flatMap(this::sealed).toList();
        var granted = officers.granted(name).stream()
                .flatMap(seal -> sealed(seal.asMember()).map(sealed -> new GrantedDesk(seal, sealed)))
                .toList();
        log.write(AuditEntry.by(name, Act.SIGNED_IN));
        return Optional.of(new Holdings(officer.displayName(), officer.role(), desks, granted));
    }

    private Stream<SealedDesk> sealed(DeskMember member) {
        return officers.desk(member.desk()).stream().map(desk -> new SealedDesk(member, desk, officers.former(desk.id())));
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

    /**
     * What custodians granted opened the desk: from now on the officer holds it, vouched for by the desk itself. False when
     * the desk's keys were replaced meanwhile, or another sign-in was faster.
     */
    public boolean recovered(GrantedSeal seal, DeskKeys keys, byte[] voucher) {
        var desk = officers.lockedDesk(seal.desk()).orElseThrow();
        var waiting = officers.granted(seal.officer()).stream()
                .filter(one -> one.desk().equals(seal.desk()))
                .toList();
        if (desk.generation() != keys.generation() || waiting.isEmpty()) {
            return false;
        }
        officers.member(seal.desk(), seal.officer())
                .ifPresentOrElse(
                        member -> member.hand(seal.sealedIdentity()).vouched(voucher),
                        () -> officers.add(seal.asMember().vouched(voucher)));
        waiting.forEach(officers::remove);
        proven.fire(new GrantProven(seal.request()));
        log.write(AuditEntry.by(seal.officer(), Act.DESK_GRANTED).about(seal.desk() + "/" + seal.officer()));
        return true;
    }

    /** Where nobody has vouched yet: the desk's own identity says from now on whose recipient this is. */
    public void vouch(DeskId desk, OfficerName name, byte[] voucher) {
        officers.member(desk, name).ifPresent(member -> member.vouched(voucher));
    }
}
