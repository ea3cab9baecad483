package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.amana.sealing.Directory;
import org.amana.triage.DeskId;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.Desk;
import org.amana.triage.officers.OfficerStore;

/**
 * The directory that should be signed next: one version higher, good for a year, with the present recipient of every desk and
 * the drafted desks that have an identity. Worth nothing before the root has signed it, offline, after people have compared
 * the fingerprints.
 */
@Stateless
public class NextDirectory {

    private static final int MONTHS_VALID = 12;

    @Inject
    private KnownDirectory directory;

    @Inject
    private OfficerStore officers;

    @Inject
    private DeskStore desks;

    @Inject
    private Clock clock;

    /** Empty while there is no desk with a key at all: the first directory names none, and the next must. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public Optional<Directory> unsigned() {
        var present = directory.directory();
        var named = new ArrayList<Directory.Desk>();
        for (var listed : present.desks()) {
            var recipient = officers.desk(new DeskId(listed.id())).map(Desk::recipient).orElse(listed.recipient());
            named.add(new Directory.Desk(listed.id(), recipient, listed.names(), listed.regions()));
        }
        for (var draft : desks.drafts()) {
            officers.desk(draft.id())
                    .filter(founded -> present.desk(draft.id().value()).isEmpty())
                    .ifPresent(founded -> named.add(new Directory.Desk(
                            draft.id().value(), founded.recipient(), draft.names(), draft.regions())));
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Directory(
                present.deployment(),
                present.version() + 1,
                LocalDate.now(clock).plusMonths(MONTHS_VALID),
                present.recovery(),
                named));
    }
}
