package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.casefile.rows.Fields;
import org.amana.triage.custody.Role;

/** An officer makes a case theirs, or hands it back. */
@Stateless
public class TakeCase {

    @Inject
    private Changes changes;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome take(CaseId id, long expectedVersion) {
        return changes.decide(id, expectedVersion, at -> assigned(at, Optional.of(at.officer())));
    }

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome release(CaseId id, long expectedVersion) {
        return changes.decide(id, expectedVersion, at -> assigned(at, Optional.empty()));
    }

    private static Optional<Decided> assigned(AtCase at, Optional<OfficerName> to) {
        var entry = at.entry();
        var before = entry.decision().assignedTo();
        var change = Change.by(at.officer(), Act.TAKEN).from(Fields.orEmpty(before), Fields.orEmpty(to));
        return Optional.of(new Decided(entry.with(entry.decision().with(to)), change));
    }
}
