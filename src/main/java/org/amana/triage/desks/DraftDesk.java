package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.report.Language;
import org.amana.report.Places;
import org.amana.report.Region;
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
 * The administrator names a desk and its members. That gives no key: the identity is made by one of the members. The very
 * first desk is the central one, which takes everything; until a signed directory names it there is no other, and while it
 * has no key another proposal takes its place.
 */
@Stateless
public class DraftDesk {

    /** With an officer's name it still fits into a row of the log. */
    private static final String ID = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

    private static final int LONGEST_NAME = 80;

    @Inject
    private DeskStore desks;

    @Inject
    private OfficerStore officers;

    @Inject
    private KnownDirectory directory;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** How drafting ended. */
    public enum Outcome {
        DRAFTED,
        NOT_AN_ID,
        TAKEN,
        NAME_MISSING,
        REGION_TAKEN,
        MEMBER_MISSING,
        /** The first desk was proposed for some regions only. */
        FIRST_TAKES_ALL,
        /** The first desk has its key, and the directory that names it comes before any other desk. */
        FIRST_TO_BE_SIGNED
    }

    /** @param names by language tag, one for every language */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public Outcome draft(String id, Map<String, String> names, List<String> regions, List<OfficerName> members) {
        if (id == null || !id.strip().matches(ID)) {
            return Outcome.NOT_AN_ID;
        }
        var desk = new DeskId(id.strip());
        // One proposal at a time, and none while a key is being made.
        log.hold();
        // One that the first directory names and nobody has made an identity for may be drafted.
        if (officers.desk(desk).isPresent()) {
            return Outcome.TAKEN;
        }
        if (!Arrays.stream(Language.values()).allMatch(language -> isName(names.get(language.tag())))) {
            return Outcome.NAME_MISSING;
        }
        var isFirst = !directory.directory().receives();
        if (isFirst && !regions.isEmpty()) {
            return Outcome.FIRST_TAKES_ALL;
        }
        if (isFirst && !officers.desks().isEmpty()) {
            return Outcome.FIRST_TO_BE_SIGNED;
        }
        if (!areFree(regions, desk)) {
            return Outcome.REGION_TAKEN;
        }
        if (members.isEmpty() || !members.stream().allMatch(this::mayJoin)) {
            return Outcome.MEMBER_MISSING;
        }
        if (isFirst) {
            desks.drafts().stream().filter(other -> !other.id().equals(desk)).forEach(desks::remove);
        }
        var draft = desks.lockedDraft(desk).orElseGet(() -> added(new DeskDraft(desk, LocalDate.now(clock))));
        draft.propose(names, regions, members);
        log.write(AuditEntry.by(current.unlocked().orElseThrow().name(), Act.DESK_DRAFTED).about(desk.value()));
        return Outcome.DRAFTED;
    }

    private DeskDraft added(DeskDraft draft) {
        draft.propose(Map.of(), List.of(), List.of());
        desks.add(draft);
        return draft;
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** A region goes to one desk; those of the directory keep theirs. */
    private boolean areFree(List<String> regions, DeskId desk) {
        var known = new HashSet<>(Places.load().regions().stream().map(Region::iso).toList());
        var taken = Stream.concat(
                        directory.directory().desks().stream()
                                .filter(listed -> !listed.id().equals(desk.value()))
                                .flatMap(listed -> listed.regions().stream()),
                        desks.drafts().stream()
                                .filter(draft -> !draft.id().equals(desk))
                                .flatMap(draft -> draft.regions().stream()))
                .toList();
        return known.containsAll(regions) && Set.copyOf(regions).size() == regions.size() && regions.stream().noneMatch(taken::contains);
    }

    private boolean mayJoin(OfficerName member) {
        return officers.officer(member).filter(officer -> officer.isOpen() && officer.role().readsCases()).isPresent();
    }
}
