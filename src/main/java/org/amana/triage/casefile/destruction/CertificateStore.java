package org.amana.triage.casefile.destruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** What stays of destroyed cases. */
@ApplicationScoped
@Transactional
public class CertificateStore {

    @PersistenceContext
    private EntityManager rows;

    public void add(Certificate certificate) {
        rows.persist(new DestroyedCase(certificate));
    }

    public Optional<Certificate> find(CaseId id) {
        return Optional.ofNullable(rows.find(DestroyedCase.class, id.hex())).map(DestroyedCase::certificate);
    }

    /** The newest first. */
    public List<Certificate> all(int most) {
        return list(rows.createQuery("select c from DestroyedCase c order by c.destroyed desc, c.id", DestroyedCase.class), most);
    }

    /** Of these desks only; the newest first. */
    public List<Certificate> of(Set<DeskId> desks, int most) {
        if (desks.isEmpty()) {
            return List.of();
        }
        var query = rows.createQuery(
                "select c from DestroyedCase c where c.desk in :desks order by c.destroyed desc, c.id", DestroyedCase.class);
        return list(query.setParameter("desks", desks.stream().map(DeskId::value).toList()), most);
    }

    private static List<Certificate> list(TypedQuery<DestroyedCase> query, int most) {
        return query.setMaxResults(most).getResultList().stream().map(DestroyedCase::certificate).toList();
    }
}
