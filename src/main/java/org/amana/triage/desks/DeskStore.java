package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.triage.DeskId;

/** Drafts of desks, and what was asked of the custodians. */
@ApplicationScoped
@Transactional
public class DeskStore {

    @PersistenceContext
    private EntityManager rows;

    public List<DeskDraft> drafts() {
        return rows.createQuery("select d from DeskDraft d order by d.id", DeskDraft.class).getResultList();
    }

    /** Held until the end of the transaction: a desk is founded once. */
    public Optional<DeskDraft> lockedDraft(DeskId id) {
        return Optional.ofNullable(rows.find(DeskDraft.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(DeskDraft draft) {
        rows.persist(draft);
    }

    public void remove(DeskDraft draft) {
        rows.remove(draft);
    }

    public void add(AskedRecovery asked) {
        rows.persist(asked);
    }

    /** Held until the end of the transaction: what is asked and what is granted fit. */
    public Optional<AskedRecovery> lockedRecovery(String id) {
        return Optional.ofNullable(rows.find(AskedRecovery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<AskedRecovery> recovery(String id) {
        return Optional.ofNullable(rows.find(AskedRecovery.class, id));
    }

    /** Newest first. */
    public List<AskedRecovery> recoveriesSince(LocalDate day) {
        return rows.createQuery(
                        "select r from AskedRecovery r where r.asked >= :day order by r.asked desc, r.id", AskedRecovery.class)
                .setParameter("day", day)
                .getResultList();
    }
}
