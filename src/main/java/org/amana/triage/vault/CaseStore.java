package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.audit.Act;

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

    /** Empty when there is no such case, or what says its desk is no desk any more. */
    @Transactional
    public Optional<DeskId> deskOf(CaseId id) {
        return rows.createQuery("select c.desk from CaseFile c where c.id = :id", String.class)
                .setParameter("id", id.hex())
                .getResultStream()
                .findFirst()
                .flatMap(DeskId::typed);
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

    /**
     * All cases of a desk, also those whose index row is gone or moved elsewhere. In one query, and not as entities: a desk
     * may have ten thousand cases.
     */
    @Transactional
    public List<StoredIndexRow> index(DeskId desk) {
        var found = rows.createQuery(
                        "select new org.amana.triage.vault.StoredIndexRow("
                                + "i.caseId, i.desk, i.version, i.generation, i.bytes, c.desk, c.day, c.state)"
                                + " from SealedIndexRow i join CaseFile c on c.id = i.caseId where i.desk = :desk",
                        StoredIndexRow.class)
                .setParameter("desk", desk.value())
                .getResultList();
        return Stream.concat(found.stream(), withoutIndexRow(desk)).filter(StoredIndexRow::hasId).toList();
    }

    private Stream<StoredIndexRow> withoutIndexRow(DeskId desk) {
        return rows.createQuery(
                        "select c.id, c.desk, c.day, c.state from CaseFile c where c.desk = :desk and not exists"
                                + " (select i.caseId from SealedIndexRow i where i.caseId = c.id and i.desk = :desk)",
                        Object[].class)
                .setParameter("desk", desk.value())
                .getResultList()
                .stream()
                .map(row -> StoredIndexRow.missing((String) row[0], (String) row[1], (LocalDate) row[2], (String) row[3]));
    }

    /** The desk that the index row of a case names. */
    public Optional<DeskId> deskOfIndex(CaseId id) {
        return indexRow(id).flatMap(row -> DeskId.typed(row.desk()));
    }

    /** Cases that the log knows, and no destruction of them, and that are not here. */
    @Transactional
    public long countMissing() {
        return rows.createQuery(
                        "select count(distinct r.caseId) from AuditRow r where r.manifest is not null"
                                + " and not exists (select c.id from CaseFile c where c.id = r.caseId)"
                                + " and not exists (select d.seq from AuditRow d where d.caseId = r.caseId and d.act = :destroyed)",
                        Long.class)
                .setParameter("destroyed", Act.DESTROYED.name())
                .getSingleResult();
    }

    /** Cases that stand in no inbox as what they are: their index row is gone, or names another desk, or no desk is theirs. */
    @Transactional
    public long countMisplaced() {
        return rows.createQuery(
                        "select count(c) from CaseFile c where not exists"
                                + " (select i.caseId from SealedIndexRow i where i.caseId = c.id and i.desk = c.desk)"
                                + " or not exists (select d.id from Desk d where d.id = c.desk)",
                        Long.class)
                .getSingleResult();
    }

    /** Adds to what was sealed under this index key, and returns how much that is now. */
    public long countSealed(DeskId desk, int generation, int more) {
        var use = rows.find(IndexKeyUse.class, new IndexKeyUse.Key(desk, generation), LockModeType.PESSIMISTIC_WRITE);
        if (use == null) {
            use = new IndexKeyUse(desk, generation);
            rows.persist(use);
        }
        use.add(more);
        return use.sealed();
    }

    public long sealedUnder(DeskId desk, int generation) {
        var use = rows.find(IndexKeyUse.class, new IndexKeyUse.Key(desk, generation));
        return use == null ? 0 : use.sealed();
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
