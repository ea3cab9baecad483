package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.amana.sealing.recovery.RecoveryFileRefused;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.GrantedSeal;
import org.amana.triage.officers.OfficerStore;

/**
 * What the custodians granted comes back: the officers who were named hold the desk from their next sign-in on, when it
 * shows that the identity is the one that the signed directory names. A forged file unlocks nothing, takes nothing away from
 * who works there, and does not stand in the way of the true one.
 */
@Stateless
public class TakeGrant {

    @Inject
    private OfficerStore officers;

    @Inject
    private DeskStore desks;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** How taking it in ended. */
    public enum Outcome {
        TAKEN,
        /** Not a grant, or changed on the way. */
        NOT_A_GRANT,
        /** Nobody here asked for this, or it was taken in before. */
        NOT_ASKED,
        /** The desk's keys were replaced after this was asked: ask again. */
        OUTDATED
    }

    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public Outcome take(byte[] file) {
        try {
            var grant = RecoveryGrant.parse(file);
            // The desk before the request, as at a sign-in that proves a grant.
            if (DeskId.typed(grant.desk()).flatMap(officers::lockedDesk).isEmpty()) {
                return Outcome.NOT_ASKED;
            }
            var asked = desks.lockedRecovery(grant.request()).filter(known -> known.granted().isEmpty());
            if (asked.isEmpty() || !grant.answers(asked.get().file())) {
                return Outcome.NOT_ASKED;
            }
            return taken(grant, asked.get());
        } catch (RecoveryFileRefused wrong) {
            return Outcome.NOT_A_GRANT;
        }
    }

    private Outcome taken(RecoveryGrant grant, AskedRecovery asked) {
        var id = new DeskId(grant.desk());
        var desk = officers.lockedDesk(id).orElseThrow();
        var request = asked.request().orElseThrow();
        if (!Arrays.equals(desk.identityForRecovery(), request.recoveryIdentity())) {
            return Outcome.OUTDATED;
        }
        var isNew = false;
        for (var one : grant.identities()) {
            var seal = new GrantedSeal(asked.id(), id, new OfficerName(one.officer()), one.sealed(), LocalDate.now(clock));
            isNew |= officers.add(seal);
        }
        if (!isNew) {
            return Outcome.NOT_ASKED;
        }
        log.write(AuditEntry.by(current.unlocked().orElseThrow().name(), Act.RECOVERY_GRANTED).about(asked.id()));
        return Outcome.TAKEN;
    }
}
