package org.amana.triage.casefile.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.courier.AnswerId;
import org.amana.triage.CaseId;

/** Answers on their way. */
@ApplicationScoped
@Transactional
public class OutgoingStore {

    @PersistenceContext
    private EntityManager rows;

    public void add(OutgoingAnswer answer) {
        rows.persist(answer);
    }

    public Optional<OutgoingAnswer> find(AnswerId answer) {
        return Optional.ofNullable(rows.find(OutgoingAnswer.class, answer.hex()));
    }

    public Optional<OutgoingAnswer> locked(AnswerId answer) {
        return Optional.ofNullable(rows.find(OutgoingAnswer.class, answer.hex(), LockModeType.PESSIMISTIC_WRITE));
    }

    public List<AnswerId> all() {
        return rows.createQuery("select o.answer from OutgoingAnswer o order by o.answer", String.class)
                .getResultList()
                .stream()
                .map(AnswerId::new)
                .toList();
    }

    /** Answers to a case that is destroyed do not leave any more. */
    public void removeAll(CaseId id) {
        rows.createQuery("delete from OutgoingAnswer o where o.caseId = :id")
                .setParameter("id", id.hex())
                .executeUpdate();
    }

    public void remove(OutgoingAnswer answer) {
        rows.remove(answer);
    }
}
