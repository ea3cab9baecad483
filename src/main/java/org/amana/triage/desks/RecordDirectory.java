package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.sealing.Directory;
import org.amana.sealing.SignedDirectory;
import org.amana.triage.DeskId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.SignedDirectoryStore;
import org.amana.triage.custody.StoredDirectory;
import org.amana.triage.desks.InstallDirectory.Outcome;
import org.amana.triage.officers.Desk;
import org.amana.triage.officers.OfficerStore;

/** Keeps a signed directory, with its row in the log; the drafts that it names are drafts no more. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RecordDirectory {

    @Inject
    private KnownDirectory present;

    @Inject
    private SignedDirectoryStore store;

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

    public Outcome record(SignedDirectory signed) {
        var next = signed.directory();
        var now = present.directory();
        if (!next.deployment().equals(now.deployment())) {
            return Outcome.OTHER_DEPLOYMENT;
        }
        if (next.version() <= now.version()) {
            return Outcome.NOT_NEWER;
        }
        if (LocalDate.now(clock).isAfter(next.notAfter())) {
            return Outcome.ENDED;
        }
        if (!next.desks().stream().allMatch(this::isKnown) || !now.desks().stream().allMatch(desk -> isNamed(desk, next))) {
            return Outcome.UNKNOWN_DESK;
        }
        store.add(new StoredDirectory(next.version(), signed.bytes(), signed.signature()));
        desks.drafts().stream().filter(draft -> next.desk(draft.id().value()).isPresent()).forEach(desks::remove);
        var administrator = current.unlocked().orElseThrow().name();
        log.write(AuditEntry.by(administrator, Act.DIRECTORY_INSTALLED).about(Integer.toString(next.version())));
        return Outcome.INSTALLED;
    }

    private boolean isKnown(Directory.Desk named) {
        return officers.desk(new DeskId(named.id()))
                .map(Desk::recipient)
                .filter(recipient -> recipient.equals(named.recipient()))
                .isPresent();
    }

    private static boolean isNamed(Directory.Desk desk, Directory next) {
        return next.desk(desk.id()).isPresent();
    }
}
