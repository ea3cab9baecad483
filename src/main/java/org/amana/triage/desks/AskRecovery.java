package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.OfficerStore;

/**
 * Nobody can open a desk any more: the administrator asks the custodians, in a file that is carried to the offline tool. It
 * opens nothing here. The reason is in the file, whose hash is in the log, and every member of the desk is shown it.
 */
@Stateless
public class AskRecovery {

    @Inject
    private OfficerStore officers;

    @Inject
    private DeskStore desks;

    @Inject
    private KnownDirectory directory;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** Empty without a reason, without officers who may read, or without such a desk. */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public Optional<AskedRecovery> ask(DeskId id, List<OfficerName> names, String reason) {
        var why = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        var desk = officers.lockedDesk(id);
        var named = names.stream()
                .distinct()
                .flatMap(name -> officers.officer(name).stream())
                .filter(officer -> officer.isOpen() && officer.role().readsCases())
                .map(officer -> new RecoveryRequest.Officer(officer.name().value(), officer.recipient()))
                .toList();
        if (why.isEmpty() || why.length() > RecoveryRequest.LONGEST_REASON || desk.isEmpty() || named.isEmpty() || named.size() < names.size()) {
            return Optional.empty();
        }
        var present = directory.directory();
        var request = new RecoveryRequest(
                present.deployment(), id.value(), nonce(), why, present.version(), desk.get().identityForRecovery(), named);
        var asked = new AskedRecovery(request, LocalDate.now(clock));
        desks.add(asked);
        var administrator = current.unlocked().orElseThrow().name();
        log.write(AuditEntry.by(administrator, Act.RECOVERY_ASKED).about(asked.id()));
        return Optional.of(asked);
    }

    /** Who asks again in the same words asks anew, with a row of the log and an answer of its own. */
    private String nonce() {
        var bytes = new byte[RecoveryRequest.NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
