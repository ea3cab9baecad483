package org.amana.intake.dropbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.courier.Item;
import org.amana.courier.ItemId;

/** Received items, until triage has them, and the ids of all items for 30 days. */
@ApplicationScoped
public class ItemStore {

    @PersistenceContext(unitName = "intake")
    EntityManager entities;

    @Inject
    ChunkStore chunks;

    /**
     * The one transaction that makes an item received: everything of it is in the database when this returns, and
     * nothing of it is if this throws.
     *
     * @param report the first part; the others were staged
     * @throws jakarta.persistence.PersistenceException also when this id was received before: ask {@link #wasReceived}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void receive(Item item, UploadId upload, byte[] report) {
        entities.persist(new ReceivedId(item.id(), item.day()));
        entities.persist(new WaitingItem(item, upload));
        addInChunks(upload, report);
        if (item.parts().size() > 1) {
            endStaging(item, upload);
        }
        entities.flush();
    }

    private void addInChunks(UploadId upload, byte[] report) {
        int number = 0;
        for (int from = 0; from < report.length; from += SealedChunk.MOST_BYTES) {
            int to = Math.min(report.length, from + SealedChunk.MOST_BYTES);
            chunks.add(upload, 0, number++, Arrays.copyOfRange(report, from, to));
        }
    }

    private void endStaging(Item item, UploadId upload) {
        if (!chunks.endStaging(upload)) {
            throw new IncompleteUpload();
        }
        for (int part = 1; part < item.parts().size(); part++) {
            if (!chunks.holds(upload, part, item.parts().get(part).bytes())) {
                throw new IncompleteUpload();
            }
        }
    }

    @Transactional
    public boolean wasReceived(ItemId id) {
        return entities.find(ReceivedId.class, id.hex()) != null;
    }

    /** Urgent ones first, then day by day; of a day REPORT, MESSAGE, BURNED, since letters speak of reports. */
    @Transactional
    public List<Item> list(int max, int skipped) {
        return entities
                .createQuery("select i from WaitingItem i order by i.urgent desc, i.arrived, i.kind desc, i.id", WaitingItem.class)
                .setFirstResult(skipped)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(WaitingItem::item)
                .toList();
    }

    @Transactional
    public Optional<WaitingItem> find(ItemId id) {
        return Optional.ofNullable(entities.find(WaitingItem.class, id.hex()));
    }

    /** Forgets the content of an item; its id stays known until its 30 days are over. */
    @Transactional
    public void delete(ItemId id) {
        var waiting = entities.find(WaitingItem.class, id.hex());
        if (waiting != null) {
            entities.remove(waiting);
            chunks.delete(waiting.upload());
        }
    }

    /** @return whether there may be more of them */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean forgetIdsBefore(LocalDate day, int max) {
        var old = entities
                .createQuery("select r.id from ReceivedId r where r.arrived < :day", String.class)
                .setParameter("day", day)
                .setMaxResults(max)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from ReceivedId r where r.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
        return old.size() == max;
    }
}
