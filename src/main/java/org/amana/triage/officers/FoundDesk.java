package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Recipient;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import jakarta.transaction.Transactional;

/** A desk gets its identity: sealed to recovery and to each first member, and with it an index key. */
@ApplicationScoped
@Transactional
public class FoundDesk {

    @Inject
    private OfficerStore officers;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** @param founder empty when a demonstration founds itself */
    public void found(
            Optional<OfficerName> founder, DeskId id, Identity identity, Recipient recovery, List<OfficerName> members) {
        var today = LocalDate.now(clock);
        var seed = identity.exportSeed();
        try (var indexKey = SymmetricKey.generate(random)) {
            var indexKeyBytes = indexKey.export();
            officers.add(new Desk(
                    id,
                    identity.recipient(),
                    sealed(indexKeyBytes, identity.recipient()),
                    IndexKeyProof.of(indexKeyBytes, identity),
                    sealed(seed, recovery),
                    today));
            Arrays.fill(indexKeyBytes, (byte) 0);
            for (var member : members) {
                var recipient = officers.officer(member).orElseThrow().recipient();
                officers.add(new DeskMember(id, member, sealed(seed, recipient), today)
                        .vouched(DeskVoucher.member(identity, member, recipient)));
            }
            log.write(new AuditEntry(founder, Act.DESK_FOUNDED, Optional.empty(), id.value(), Optional.empty()));
            for (var member : members) {
                log.write(new AuditEntry(founder, Act.DESK_GRANTED, Optional.empty(), id.value() + "/" + member, Optional.empty()));
            }
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private byte[] sealed(byte[] secret, Recipient to) {
        return AgeFile.seal(secret, List.of(to), random);
    }
}
