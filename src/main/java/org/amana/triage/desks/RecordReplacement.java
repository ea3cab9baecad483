package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amana.sealing.Recipient;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.officers.Desk;
import org.amana.triage.officers.DeskMember;
import org.amana.triage.officers.DeskVoucher;
import org.amana.triage.officers.FormerDesk;
import org.amana.triage.officers.GrantedSeal;
import org.amana.triage.officers.IndexKeyProof;
import org.amana.triage.officers.Officer;
import org.amana.triage.officers.OfficerStore;

/** The new keys of a desk, for those who stay, in one transaction with the rows of the log. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RecordReplacement {

    @Inject
    private OfficerStore officers;

    @Inject
    private KnownDirectory directory;

    @Inject
    private SealKeys seal;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** How recording ended. */
    public sealed interface Recorded {

        ReplaceOutcome outcome();

        /** @param gone who holds nothing of this desk any more */
        record Done(Set<OfficerName> gone) implements Recorded {

            @Override
            public ReplaceOutcome outcome() {
                return ReplaceOutcome.REPLACED;
            }
        }

        record Refused(ReplaceOutcome outcome) implements Recorded {}
    }

    public Recorded record(OfficerName by, DeskKeys keys, DeskKeys next, Optional<OfficerName> leaves) {
        var desk = officers.lockedDesk(keys.desk()).orElseThrow();
        if (desk.generation() != keys.generation()) {
            return new Recorded.Refused(ReplaceOutcome.CHANGED_MEANWHILE);
        }
        var members = officers.members(keys.desk());
        var granted = officers.granted(keys.desk());
        var names = members.stream().map(DeskMember::officer).collect(Collectors.toSet());
        // Who was named by custodians and has not come yet: what was granted to them opens nothing any more.
        var expected = granted.stream().map(GrantedSeal::officer).filter(name -> !names.contains(name)).toList();
        if (!names.contains(by) || leaves.filter(one -> !names.contains(one) && !expected.contains(one)).isPresent()) {
            return new Recorded.Refused(ReplaceOutcome.NOT_POSSIBLE);
        }
        var former = new FormerDesk(desk, LocalDate.now(clock));
        officers.former(keys.desk()).forEach(row -> seal(row, next));
        seal(former, next);
        officers.add(former);
        replace(desk, keys, next);
        granted.forEach(officers::remove);
        var gone = new TreeSet<>(Comparator.comparing(OfficerName::value));
        gone.addAll(expected);
        for (var member : members) {
            var recipient = recipient(member, keys).filter(known -> !leaves.equals(Optional.of(member.officer())));
            recipient.ifPresentOrElse(known -> hand(member, known, next), () -> {
                officers.remove(member);
                gone.add(member.officer());
            });
        }
        for (var one : gone) {
            log.write(AuditEntry.by(by, Act.DESK_LEFT).about(keys.desk() + "/" + one));
        }
        log.write(AuditEntry.by(by, Act.DESK_KEYS_REPLACED).about(keys.desk() + "/" + next.generation()));
        return new Recorded.Done(gone);
    }

    private void replace(Desk desk, DeskKeys keys, DeskKeys next) {
        var recipient = next.identity().recipient();
        desk.replaceKeys(
                recipient,
                seal.indexKey(next.indexKey(), recipient),
                SealKeys.wiped(next.indexKey().export(), bytes -> IndexKeyProof.of(bytes, next.identity())),
                seal.identity(next.identity(), directory.directory().recovery()),
                DeskVoucher.successor(keys.identity(), recipient));
    }

    /** What was sealed to the identity before is sealed to the one that comes, so that a desk needs one identity only. */
    private void seal(FormerDesk row, DeskKeys next) {
        var recipient = next.identity().recipient();
        var keys = next.former().stream()
                .filter(one -> one.generation() == row.generation())
                .findFirst()
                .orElseThrow();
        row.sealIdentity(seal.identity(keys.identity(), recipient));
        keys.indexKey().ifPresent(key -> row.sealIndexKey(
                seal.indexKey(key, recipient),
                SealKeys.wiped(key.export(), bytes -> IndexKeyProof.of(bytes, next.identity()))));
    }

    /** Only where the desk itself vouches for it: a row of the table alone may be somebody else's. */
    private Optional<Recipient> recipient(DeskMember member, DeskKeys keys) {
        return officers.officer(member.officer())
                .filter(Officer::isOpen)
                .map(officer -> officer.recipient())
                .filter(known -> DeskVoucher.vouchesForMember(member.voucher(), keys.identity(), member.officer(), known));
    }

    private void hand(DeskMember member, Recipient recipient, DeskKeys next) {
        member.hand(seal.identity(next.identity(), recipient))
                .vouched(DeskVoucher.member(next.identity(), member.officer(), recipient));
    }
}
