package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.amana.courier.ItemId;

/**
 * The sealed bytes of parts: headers in the key table, payloads in chunks. Each call is a short transaction of its own
 * unless the caller has one; the persistence context never keeps more than one chunk.
 */
@ApplicationScoped
@Transactional
public class PayloadStore {

    @PersistenceContext
    private EntityManager rows;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addHeader(ItemId item, int part, byte[] bytes) {
        rows.persist(new PartHeader(item, part, bytes));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addChunk(ItemId item, int part, int number, byte[] bytes) {
        rows.persist(new PayloadChunk(item, part, number, bytes));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<byte[]> chunk(ItemId item, int part, int number) {
        return Optional.ofNullable(rows.find(PayloadChunk.class, new PayloadChunk.Key(item, part, number)))
                .map(PayloadChunk::bytes);
    }

    public Optional<byte[]> header(ItemId item, int part) {
        return Optional.ofNullable(rows.find(PartHeader.class, new PartHeader.Key(item, part))).map(PartHeader::bytes);
    }

    public List<PartHeader> headers(ItemId item) {
        return rows.createQuery("select h from PartHeader h where h.item = :item order by h.part", PartHeader.class)
                .setParameter("item", item.hex())
                .getResultList();
    }

    public void deleteHeaders(ItemId item) {
        rows.createQuery("delete from PartHeader h where h.item = :item")
                .setParameter("item", item.hex())
                .executeUpdate();
    }

    /** Header and payload of one part. */
    public void deletePart(ItemId item, int part) {
        rows.createQuery("delete from PartHeader h where h.item = :item and h.part = :part")
                .setParameter("item", item.hex())
                .setParameter("part", part)
                .executeUpdate();
        rows.createQuery("delete from PayloadChunk c where c.item = :item and c.part = :part")
                .setParameter("item", item.hex())
                .setParameter("part", part)
                .executeUpdate();
    }

    public void deletePayloads(ItemId item) {
        rows.createQuery("delete from PayloadChunk c where c.item = :item")
                .setParameter("item", item.hex())
                .executeUpdate();
    }
}
