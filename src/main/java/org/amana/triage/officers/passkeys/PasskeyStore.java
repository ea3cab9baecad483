package org.amana.triage.officers.passkeys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.triage.OfficerName;

/** The passkeys of all officers. */
@ApplicationScoped
@Transactional
public class PasskeyStore {

    @PersistenceContext
    private EntityManager rows;

    public List<Passkey> of(OfficerName officer) {
        return rows.createQuery("select p from Passkey p where p.officer = :officer order by p.added, p.id", Passkey.class)
                .setParameter("officer", officer.value())
                .getResultList();
    }

    /** Whether one of them has a PRF: then the officer's identity lies nowhere but under them. */
    public boolean anyNeeded(OfficerName officer) {
        return of(officer).stream().anyMatch(passkey -> passkey.wrappedIdentity().isPresent());
    }

    public Optional<Passkey> find(byte[] credential) {
        return Optional.ofNullable(rows.find(Passkey.class, Passkey.idOf(credential)));
    }

    public void add(Passkey passkey) {
        rows.persist(passkey);
        rows.flush();
    }

    /** False when it was taken away, or was used as often, meanwhile: a copy of the authenticator counts by itself. */
    public boolean use(Touched touched) {
        var passkey = rows.find(Passkey.class, Passkey.idOf(touched.credential()), LockModeType.PESSIMISTIC_WRITE);
        if (passkey == null || touched.uses() <= passkey.uses() && touched.uses() + passkey.uses() > 0) {
            return false;
        }
        passkey.used(touched.uses());
        return true;
    }

    /** Those without PRF. */
    public void removePlain(OfficerName officer) {
        of(officer).stream().filter(passkey -> passkey.wrappedIdentity().isEmpty()).forEach(rows::remove);
        rows.flush();
    }

    public void removeAll(OfficerName officer) {
        of(officer).forEach(rows::remove);
        rows.flush();
    }
}
