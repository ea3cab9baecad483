package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amana.triage.OfficerName;

/** Invitations, and second factors that are to be made anew. */
@ApplicationScoped
@Transactional
public class AccessStore {

    @PersistenceContext
    private EntityManager rows;

    public List<Invitation> invitations() {
        return rows.createQuery("select i from Invitation i order by i.name", Invitation.class).getResultList();
    }

    public Optional<Invitation> invitation(OfficerName name) {
        return Optional.ofNullable(rows.find(Invitation.class, name.value()));
    }

    /** Held until the end of the transaction: of two first sign-ins with one code, the second finds none. */
    public Optional<Invitation> lockedInvitation(OfficerName name) {
        return Optional.ofNullable(rows.find(Invitation.class, name.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public void replace(Invitation invitation) {
        removeInvitation(invitation.name());
        rows.persist(invitation);
        rows.flush();
    }

    public boolean removeInvitation(OfficerName name) {
        var found = lockedInvitation(name);
        found.ifPresent(rows::remove);
        rows.flush();
        return found.isPresent();
    }

    public List<FactorReset> asked(Instant now) {
        return rows.createQuery("select r from FactorReset r order by r.officer", FactorReset.class)
                .getResultStream()
                .filter(reset -> reset.isAsked(now))
                .toList();
    }

    public Optional<FactorReset> reset(OfficerName officer) {
        return Optional.ofNullable(rows.find(FactorReset.class, officer.value()));
    }

    /** Held until the end of the transaction. */
    public Optional<FactorReset> lockedReset(OfficerName officer) {
        return Optional.ofNullable(rows.find(FactorReset.class, officer.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public void replace(FactorReset reset) {
        removeReset(reset.officer());
        rows.persist(reset);
        rows.flush();
    }

    public void removeReset(OfficerName officer) {
        lockedReset(officer).ifPresent(rows::remove);
        rows.flush();
    }
}
