package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.amana.sealing.Identity;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.ComparedFingerprint;
import org.amana.triage.officers.FoundDesk;
import org.amana.triage.officers.OfficerStore;

/**
 * A drafted desk gets its identity, made in the session of its first officer and sealed to them, to the members who are
 * present and to recovery. Nobody else ever has it, the administrator least of all.
 */
@Stateless
public class FoundDraftedDesk {

    @Inject
    private DeskStore desks;

    @Inject
    private OfficerStore officers;

    @Inject
    private FoundDesk foundDesk;

    @Inject
    private KnownDirectory directory;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    /** How founding ended. */
    public sealed interface Outcome {

        /** @param fingerprint of the identity just made: what is signed offline must show the same */
        record Founded(String fingerprint) implements Outcome {}

        /** What was typed for this member is not the end of their fingerprint. Nothing was made. */
        record OtherFingerprint(OfficerName member) implements Outcome {}

        record FoundedBefore() implements Outcome {}

        /** No such draft, or one that does not name this officer. */
        record NotPossible() implements Outcome {}
    }

    /** @param readOut by member, the end of their fingerprint as they read it out; a member without one joins later */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Outcome found(DeskId desk, Map<OfficerName, String> readOut) {
        var founder = current.unlocked().orElseThrow();
        // One key at a time: a proposal that another takes the place of is never founded.
        log.hold();
        var draft = desks.lockedDraft(desk).filter(found -> found.members().contains(founder.name()));
        if (draft.isEmpty()) {
            return new Outcome.NotPossible();
        }
        if (officers.desk(desk).isPresent()) {
            return new Outcome.FoundedBefore();
        }
        if (!directory.directory().receives() && !officers.desks().isEmpty()) {
            return new Outcome.NotPossible();
        }
        var own = officers.officer(founder.name()).orElseThrow().recipient().fingerprint();
        if (!own.equals(founder.fingerprint())) {
            return new Outcome.OtherFingerprint(founder.name());
        }
        var present = new ArrayList<OfficerName>();
        present.add(founder.name());
        for (var member : draft.get().members()) {
            var typed = readOut.getOrDefault(member, "");
            if (member.equals(founder.name()) || typed.isBlank()) {
                continue;
            }
            var fingerprint = officers.officer(member).orElseThrow().recipient().fingerprint();
            if (!ComparedFingerprint.matches(fingerprint, typed)) {
                return new Outcome.OtherFingerprint(member);
            }
            present.add(member);
        }
        try (var identity = Identity.generate(random)) {
            foundDesk.found(Optional.of(founder.name()), desk, identity, directory.directory().recovery(), present);
            return new Outcome.Founded(identity.recipient().fingerprint());
        }
    }
}
