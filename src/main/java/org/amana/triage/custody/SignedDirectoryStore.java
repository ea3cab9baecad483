package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The directories that were brought in through the desk's page. */
@ApplicationScoped
@Transactional
public class SignedDirectoryStore {

    @PersistenceContext
    private EntityManager rows;

    public Optional<StoredDirectory> newest() {
        return rows.createQuery("select d from StoredDirectory d order by d.version desc", StoredDirectory.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Fails when there is one of this version. */
    public void add(StoredDirectory directory) {
        rows.persist(directory);
        rows.flush();
    }
}
