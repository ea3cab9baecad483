package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/** Officers, desks, and who holds the identity of which. */
@ApplicationScoped
@Transactional
public class OfficerStore {

    @PersistenceContext
    private EntityManager rows;

    public Optional<Officer> officer(OfficerName name) {
        return Optional.ofNullable(rows.find(Officer.class, name.value()));
    }

    /** Held until the end of the transaction: of two sign-ins with one code, the second sees it used. */
    public Officer lockedOfficer(OfficerName name) {
        return rows.find(Officer.class, name.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Officer> officers() {
        return rows.createQuery("select o from Officer o order by o.name", Officer.class).getResultList();
    }

    public Optional<Desk> desk(DeskId id) {
        return Optional.ofNullable(rows.find(Desk.class, id.value()));
    }

    /** Held until the end of the transaction: of two who change a desk's keys or members, the second sees what the first did. */
    public Optional<Desk> lockedDesk(DeskId id) {
        return Optional.ofNullable(rows.find(Desk.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Desk> desks() {
        return rows.createQuery("select d from Desk d order by d.id", Desk.class).getResultList();
    }

    /** Newest first. */
    public List<FormerDesk> former(DeskId desk) {
        return rows.createQuery(
                        "select f from FormerDesk f where f.desk = :desk order by f.generation desc", FormerDesk.class)
                .setParameter("desk", desk.value())
                .getResultList();
    }

    public List<DeskMember> members(DeskId desk) {
        return rows.createQuery("select m from DeskMember m where m.desk = :desk order by m.officer", DeskMember.class)
                .setParameter("desk", desk.value())
                .getResultList();
    }

    public Optional<DeskMember> member(DeskId desk, OfficerName name) {
        return Optional.ofNullable(rows.find(DeskMember.class, new DeskMember.Key(desk, name)));
    }

    public List<DeskMember> memberships() {
        return rows.createQuery("select m from DeskMember m", DeskMember.class).getResultList();
    }

    public List<DeskMember> membershipsOf(OfficerName name) {
        return rows.createQuery("select m from DeskMember m where m.officer = :officer order by m.desk", DeskMember.class)
                .setParameter("officer", name.value())
                .getResultList();
    }

    public boolean isMember(OfficerName name, DeskId desk) {
        return member(desk, name).isPresent();
    }

    public List<GrantedSeal> granted(OfficerName name) {
        return rows.createQuery("select g from GrantedSeal g where g.officer = :officer order by g.desk, g.taken desc, g.sha256", GrantedSeal.class)
                .setParameter("officer", name.value())
                .getResultList();
    }

    public List<GrantedSeal> granted(DeskId desk) {
        return rows.createQuery("select g from GrantedSeal g where g.desk = :desk order by g.officer, g.sha256", GrantedSeal.class)
                .setParameter("desk", desk.value())
                .getResultList();
    }

    /** False when just this was taken in before. */
    public boolean add(GrantedSeal granted) {
        var isNew = rows.find(GrantedSeal.class, granted.key()) == null;
        if (isNew) {
            rows.persist(granted);
        }
        return isNew;
    }

    public void remove(GrantedSeal granted) {
        rows.remove(granted);
    }

    public void add(Officer officer) {
        rows.persist(officer);
        rows.flush();
    }

    public void add(Desk desk) {
        rows.persist(desk);
    }

    public void add(FormerDesk former) {
        rows.persist(former);
    }

    public void remove(DeskMember member) {
        rows.remove(member);
    }

    public void add(DeskMember member) {
        rows.persist(member);
    }
}
