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
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.Role;

/**
 * An unlocked member lets a colleague into their desk: seals the desk's identity to the colleague's recipient. From
 * their next sign-in on the colleague unlocks it.
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
    public GrantOutcome grant(OfficerName colleague, DeskId desk) {
        var keys = current.keys(desk);
        var officer = officers.officer(colleague).filter(found -> found.isOpen() && found.role().readsCases());
        if (keys.isEmpty() || officer.isEmpty()) {
            return GrantOutcome.NOT_POSSIBLE;
        }
        if (officers.isMember(colleague, desk)) {
            return GrantOutcome.ALREADY_MEMBER;
        }
        officers.add(new DeskMember(desk, colleague, identityFor(officer.get(), keys.get()), LocalDate.now(clock)));
        var member = current.unlocked().orElseThrow().name();
        log.write(AuditEntry.by(member, Act.DESK_GRANTED).about(desk + "/" + colleague));
        return GrantOutcome.GRANTED;
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
        /** No such officer, one who has left, one whose role reads nothing, or a desk that is not unlocked here. */
        NOT_POSSIBLE
    }
}
