package org.amana.triage.officers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;

/**
 * A lost authenticator application takes two to replace: the administrator asks, an unlocked officer of one of the same
 * desks confirms and hands the code over. Each of the two stands in the log.
 */
@Stateless
public class ResetFactor {

    static final Duration LIFE = Duration.ofDays(1);

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** False for somebody who is no officer, or of no desk: there is nobody who could confirm it. */
    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public boolean ask(OfficerName officer) {
        var administrator = current.unlocked().orElseThrow().name();
        var isPossible = officers.officer(officer).filter(Officer::isOpen).isPresent()
                && !officers.membershipsOf(officer).isEmpty();
        if (isPossible) {
            accesses.replace(new FactorReset(officer, administrator, clock.instant().plus(LIFE)));
            log.write(AuditEntry.by(administrator, Act.FACTOR_RESET_ASKED).about(officer.value()));
        }
        return isPossible;
    }

    /** The code, shown once; empty when nothing was asked, or by somebody of another desk or for themselves. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Optional<OneTimeCode> confirm(OfficerName officer) {
        var me = current.unlocked().orElseThrow();
        var asked = accesses.lockedReset(officer).filter(reset -> reset.isAsked(clock.instant()));
        if (asked.isEmpty() || !mayConfirm(officer)) {
            return Optional.empty();
        }
        var code = OneTimeCode.generate(random);
        asked.get().confirm(code, clock.instant().plus(LIFE));
        log.write(AuditEntry.by(me.name(), Act.FACTOR_RESET_CONFIRMED).about(officer.value()));
        return Optional.of(code);
    }

    /** For whom somebody asked. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_ADMINISTRATOR})
    public Set<OfficerName> asked() {
        return accesses.asked(clock.instant()).stream().map(FactorReset::officer).collect(Collectors.toSet());
    }

    /** Those of them whom the officer who asks may help. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Set<OfficerName> mine() {
        return asked().stream().filter(this::mayConfirm).collect(Collectors.toSet());
    }

    private boolean mayConfirm(OfficerName officer) {
        var me = current.unlocked().orElseThrow();
        return !officer.equals(me.name())
                && officers.membershipsOf(officer).stream().anyMatch(member -> me.desks().contains(member.desk()));
    }
}
