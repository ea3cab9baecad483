package org.amana.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** The rows of the audit log. Only inside a transaction, so that act and row stand or fall together. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditStore {

    @PersistenceContext
    private EntityManager rows;

    public void append(AuditEntry entry, Instant at) {
        var head = rows.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var row = new AuditRow(head.seq() + 1, entry.moment(at), entry, head.hash());
        rows.persist(row);
        head.moveTo(row);
        // Written now, not at commit: an act whose row is refused must learn it before it shows anything.
        rows.flush();
    }

    public AuditHead head() {
        return rows.find(AuditHead.class, AuditHead.ONLY);
    }

    /** Nobody writes from here to the end of the transaction. */
    public AuditHead lockedHead() {
        return rows.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<AuditRow> after(long seq, int most) {
        var found = rows.createQuery("select r from AuditRow r where r.seq > :seq order by r.seq", AuditRow.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
        rows.clear();
        return found;
    }

    public Optional<AuditRow> lastManifest(CaseId id) {
        return rows
                .createQuery(
                        "select r from AuditRow r where r.caseId = :id and r.manifest is not null"
                                // Behind the end of the log nobody has written but somebody with the database.
                                + " and r.seq <= (select h.seq from AuditHead h) order by r.seq desc",
                        AuditRow.class)
                .setParameter("id", id.hex())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public List<AuditRow> of(CaseId id) {
        return rows.createQuery("select r from AuditRow r where r.caseId = :id order by r.seq", AuditRow.class)
                .setParameter("id", id.hex())
                .getResultList();
    }

    /** The last time that one did it whose role is one of these. */
    public Optional<AuditRow> last(Act act, List<Role> roles) {
        return rows.createQuery(
                        "select r from AuditRow r where r.act = :act"
                                + " and r.officer in (select o.name from Officer o where o.role in :roles) order by r.seq desc",
                        AuditRow.class)
                .setParameter("act", act.name())
                .setParameter("roles", roles)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<AuditRow> last(Act act) {
        return rows.createQuery("select r from AuditRow r where r.act = :act order by r.seq desc", AuditRow.class)
                .setParameter("act", act.name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    public List<AuditRow> matching(LogQuery query, int most) {
        var asked = rows.createQuery(
                        "select r from AuditRow r where r.seq < :before and r.atSecond >= :from and r.atSecond < :to"
                                + query.officer().map(name -> " and r.officer = :officer").orElse("")
                                + query.act().map(act -> " and r.act = :act").orElse("")
                                + " order by r.seq desc",
                        AuditRow.class)
                .setParameter("before", query.before())
                .setParameter("from", query.from().getEpochSecond())
                .setParameter("to", query.to().getEpochSecond());
        query.officer().ifPresent(name -> asked.setParameter("officer", name));
        query.act().ifPresent(act -> asked.setParameter("act", act));
        return asked.setMaxResults(most).getResultList();
    }

    /** Everyone who ever stood in the log. */
    public List<String> officers() {
        return rows.createQuery("select distinct r.officer from AuditRow r where r.officer <> '' order by r.officer", String.class)
                .getResultList();
    }

    /** The newest first. */
    public List<AuditCheckpoint> checkpoints() {
        return rows.createQuery("select c from AuditCheckpoint c order by c.size desc", AuditCheckpoint.class).getResultList();
    }

    public void add(AuditCheckpoint checkpoint) {
        rows.persist(checkpoint);
    }
}
