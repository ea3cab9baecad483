package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which trial reports were sent, and which arrived. */
@ApplicationScoped
@Transactional
public class TrialStore {

    @PersistenceContext
    private EntityManager rows;

    /** Before it is sent: whatever happens then, it is recognised when it comes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(TrialReport trial) {
        rows.persist(trial);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void received(String mark) {
        rows.find(TrialReport.class, mark).received();
    }

    /** Kept, so that it is still known after a restart, with everybody signed out. */
    public void lost(String mark) {
        rows.find(TrialReport.class, mark).lost();
    }

    /** When the first one was made, of any way. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(rows.createQuery("select min(t.made) from TrialReport t", Long.class).getSingleResult())
                .map(Instant::ofEpochSecond);
    }

    public Optional<TrialReport> find(String mark) {
        return Optional.ofNullable(rows.find(TrialReport.class, mark));
    }

    /** The newest first. */
    public List<TrialReport> since(Way way, Instant earliest) {
        return rows.createQuery(
                        "select t from TrialReport t where t.way = :way and t.made >= :earliest order by t.made desc",
                        TrialReport.class)
                .setParameter("way", way)
                .setParameter("earliest", earliest.getEpochSecond())
                .getResultList();
    }
}
