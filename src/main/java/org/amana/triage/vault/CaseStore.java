package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** The rows of cases and of the key table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseStore {

    @PersistenceContext
    private EntityManager rows;

    /** Held until the end of the transaction: two officers change a case one after the other. */
    public Optional<CaseFile> locked(CaseId id) {
        return Optional.ofNullable(rows.find(CaseFile.class, id.hex(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Empty when there is no such case. */
    @Transactional
    public Optional<DeskId> deskOf(CaseId id) {
        return Optional.ofNullable(rows.find(CaseFile.class, id.hex())).map(CaseFile::desk);
    }

    public List<CaseRow> rowsOf(CaseId id) {
        return rows.createQuery("select r from CaseRow r where r.caseId = :id order by r.kind, r.number", CaseRow.class)
                .setParameter("id", id.hex())
                .getResultList();
    }

    public Optional<WrappedCaseKey> caseKey(CaseId id) {
        return Optional.ofNullable(rows.find(WrappedCaseKey.class, id.hex()));
    }

    public Optional<SealedIndexRow> indexRow(CaseId id) {
        return Optional.ofNullable(rows.find(SealedIndexRow.class, id.hex()));
    }

    /** In one query, and not as entities: a desk may have ten thousand cases. */
    @Transactional
    public List<StoredIndexRow> index(DeskId desk) {
        return rows.createQuery(
                        "select new org.amana.triage.vault.StoredIndexRow(i.caseId, i.version, i.generation, i.bytes, c.day, c.state)"
                                + " from SealedIndexRow i join CaseFile c on c.id = i.caseId where i.desk = :desk",
                        StoredIndexRow.class)
                .setParameter("desk", desk.value())
                .getResultList();
    }

    /** Which keys the desk has now; read anew at every call. */
    public int generation(DeskId desk) {
        return rows.createQuery("select d.generation from Desk d where d.id = :desk", Integer.class)
                .setParameter("desk", desk.value())
                .getSingleResult();
    }

    /** Cases whose case key or index row is still under an index key that the desk had before, in the order of their ids. */
    @Transactional
    public List<CaseId> underFormerKeys(DeskId desk, int generation, String after, int most) {
        return rows
                .createQuery(
                        "select i.caseId from SealedIndexRow i join WrappedCaseKey k on k.caseId = i.caseId"
                                + " where i.desk = :desk and i.caseId > :after"
                                + " and (i.generation < :generation or k.generation < :generation) order by i.caseId",
                        String.class)
                .setParameter("desk", desk.value())
                .setParameter("after", after)
                .setParameter("generation", generation)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    public void add(CaseFile file, WrappedCaseKey key) {
        rows.persist(file);
        rows.persist(key);
    }

    public void add(SealedIndexRow index) {
        rows.persist(index);
    }

    public void add(CaseRow row) {
        rows.persist(row);
    }

    public void remove(CaseRow row) {
        rows.remove(row);
    }

    /** All that is left of a case in its own table and in the key table. */
    public void destroy(CaseFile file) {
        for (var table : List.of("CaseRow r where r.caseId", "SealedIndexRow r where r.caseId", "WrappedCaseKey r where r.caseId")) {
            rows.createQuery("delete from " + table + " = :id").setParameter("id", file.id().hex()).executeUpdate();
        }
        rows.remove(file);
    }

    /** So that a refused row is known before the log is written. */
    public void flush() {
        rows.flush();
    }
}
