package org.amana.triage.officers;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
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
    record Holdings(String displayName, Role role, Map<DeskId, SealedDesk> desks) {}

    /** A desk's identity sealed to the officer, and its index key sealed to the desk, with the proof that it is the desk's. */
    record SealedDesk(byte[] identity, byte[] indexKey, byte[] indexKeyProof) {}

    /** Empty when the proof was used, or the officer closed, meanwhile. */
    public Optional<Holdings> record(OfficerName name, Spent spent) {
        var officer = officers.lockedOfficer(name);
        if (!spendProof.spend(officer, spent)) {
            return Optional.empty();
        }
        var desks = new HashMap<DeskId, SealedDesk>();
        for (var member : officers.membershipsOf(name)) {
            officers.desk(member.desk())
                    .ifPresent(desk -> desks.put(
                            member.desk(),
                            new SealedDesk(member.sealedIdentity(), desk.sealedIndexKey(), desk.indexKeyProof())));
        }
        log.write(AuditEntry.by(name, Act.SIGNED_IN));
        return Optional.of(new Holdings(officer.displayName(), officer.role(), desks));
    }
}
