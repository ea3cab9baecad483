package org.amana.intake.dropbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The directories that were in force here, so that none is ever followed by an older one, on any node. */
@ApplicationScoped
public class DirectoryStore {

    @PersistenceContext(unitName = "intake")
    EntityManager entities;

    /** The newest ones first. */
    @Transactional
    public List<KnownDirectory> newest(int max) {
        return entities
                .createQuery("select d from KnownDirectory d order by d.version desc", KnownDirectory.class)
                .setMaxResults(max)
                .getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(KnownDirectory directory) {
        entities.persist(directory);
        entities.flush();
    }
}
