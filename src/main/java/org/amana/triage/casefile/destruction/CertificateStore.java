package org.amana.triage.casefile.destruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;

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
        return rows
                .createQuery("select c from DestroyedCase c order by c.destroyed desc, c.id", DestroyedCase.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DestroyedCase::certificate)
                .toList();
    }
}
