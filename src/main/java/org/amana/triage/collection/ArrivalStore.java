package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** What waits for admission, and the ids of all that ever came. */
@ApplicationScoped
@Transactional
public class ArrivalStore {

    @PersistenceContext
    private EntityManager rows;

    public boolean wasReceived(ItemId item) {
        return rows.find(ReceivedItem.class, item.hex()) != null
                || rows.find(DestroyedItem.class, DestroyedItem.sha256(item)) != null;
    }

    /** From now on only the SHA-256 of the id says that it was received. */
    public void forget(ItemId item) {
        var received = rows.find(ReceivedItem.class, item.hex());
        if (received != null) {
            rows.remove(received);
        }
        rows.persist(new DestroyedItem(item));
    }

    /** One part of it is destroyed alone: what is put back from a backup leaves it out. */
    public void forgetPart(ItemId item, int part) {
        rows.persist(new DestroyedItem(item.hex() + "/" + part));
    }

    /**
     * A case key that was replaced, as it lay here and as it lay under earlier index keys, so that what was removed from its
     * case opens from no backup any more.
     *
     * @param generation of the index key that it lay under
     */
    public void forgetKey(byte[] wrapped, CaseId id, int generation) {
        rows.persist(new DestroyedItem(wrapped));
        var earlier = new DestroyedItem(DestroyedItem.keysBefore(id, generation));
        if (rows.find(DestroyedItem.class, earlier.sha256()) == null) {
            rows.persist(earlier);
        }
    }

    /** Begins anew whatever was staged of this item before. */
    public void stage(ItemId item, LocalDate day) {
        if (rows.find(StagedItem.class, item.hex()) == null) {
            rows.persist(new StagedItem(item, day));
        }
    }

    public List<ItemId> stagedBefore(LocalDate day) {
        return rows.createQuery("select s from StagedItem s where s.day < :day", StagedItem.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(StagedItem::item)
                .toList();
    }

    public void unstage(ItemId item) {
        var staged = rows.find(StagedItem.class, item.hex());
        if (staged != null) {
            rows.remove(staged);
        }
    }

    /** The one commit that makes a collected item exist. */
    public void receive(ItemId item, List<Arrival> arrivals) {
        unstage(item);
        rows.persist(new ReceivedItem(item));
        arrivals.forEach(rows::persist);
    }

    /** A few reports and messages, in the order of their ids. */
    public List<Arrival> waiting(DeskId desk, String after, int most) {
        return page("select a from Arrival a where a.desk = :desk and a.item > :after and a.parts > 0 order by a.item", desk, after, most);
    }

    /** A few burned mailboxes. */
    public List<Arrival> waitingBurns(DeskId desk, String after, int most) {
        return page("select a from Arrival a where a.desk = :desk and a.item > :after and a.parts = 0 order by a.item", desk, after, most);
    }

    private List<Arrival> page(String query, DeskId desk, String after, int most) {
        var found = rows.createQuery(query, Arrival.class)
                .setParameter("desk", desk.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        found.forEach(rows::detach);
        return found;
    }

    /** Held until the end of the transaction; empty when it was admitted meanwhile. */
    public Optional<Arrival> locked(ItemId item, DeskId desk) {
        return Optional.ofNullable(
                rows.find(Arrival.class, new Arrival.Key(item, desk), LockModeType.PESSIMISTIC_WRITE));
    }

    public void admitted(Arrival arrival) {
        rows.remove(rows.contains(arrival) ? arrival : rows.merge(arrival));
    }

    /** Burned mailboxes have no parts and are not counted: nobody waits to be read. */
    public long countWaiting() {
        return rows.createQuery("select count(a) from Arrival a where a.parts > 0", Long.class).getSingleResult();
    }

    /** Whether anything of this desk is not admitted yet. */
    public boolean isWaiting(DeskId desk) {
        return !rows.createQuery("select a.item from Arrival a where a.desk = :desk and a.parts > 0", String.class)
                .setParameter("desk", desk.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public long countUrgent() {
        return rows.createQuery("select count(a) from Arrival a where a.parts > 0 and a.urgent = true", Long.class)
                .getSingleResult();
    }
}
