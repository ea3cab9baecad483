package org.amana.intake.dropbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Sealed chunks, each written and read in a short transaction of its own: no connection is held while a sender or the
 * courier is waited for, and no more than one chunk of an upload is in memory.
 */
@ApplicationScoped
public class ChunkStore {

    @PersistenceContext(unitName = "intake")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The upload's first chunk is preceded by its mark, so that a crash leaves nothing that the sweep does not find. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stage(UploadId upload, int part, int number, byte[] sealed, boolean first) {
        if (first) {
            entities.persist(new StagedUpload(upload, LocalDate.now(clock)));
        }
        entities.persist(new SealedChunk(upload, part, number, sealed));
    }

    @Transactional
    public Optional<byte[]> read(UploadId upload, int part, int number) {
        return Optional.ofNullable(entities.find(SealedChunk.class, new ChunkKey(upload.hex(), part, number)))
                .map(SealedChunk::sealed);
    }

    /** Forgets an upload that became nothing. Does nothing to one that was received. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void discard(UploadId upload) {
        if (endStaging(upload)) {
            delete(upload);
        }
    }

    /** Adds a last chunk within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UploadId upload, int part, int number, byte[] sealed) {
        entities.persist(new SealedChunk(upload, part, number, sealed));
    }

    /** Whether the upload was in staging until now; it is not any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean endStaging(UploadId upload) {
        return entities
                        .createQuery("delete from StagedUpload s where s.upload = :upload")
                        .setParameter("upload", upload.hex())
                        .executeUpdate()
                == 1;
    }

    /** Whether exactly so many bytes of the part were stored, in chunks without a gap. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holds(UploadId upload, int part, long bytes) {
        var sums = entities
                .createQuery(
                        "select count(c), coalesce(sum(c.bytes), 0), coalesce(max(c.number), -1) from SealedChunk c"
                                + " where c.upload = :upload and c.part = :part",
                        Object[].class)
                .setParameter("upload", upload.hex())
                .setParameter("part", part)
                .getSingleResult();
        var count = ((Number) sums[0]).longValue();
        return ((Number) sums[1]).longValue() == bytes && ((Number) sums[2]).longValue() == count - 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(UploadId upload) {
        entities
                .createQuery("delete from SealedChunk c where c.upload = :upload")
                .setParameter("upload", upload.hex())
                .executeUpdate();
    }

    /** Some uploads that came in before the given day and never became anything. */
    @Transactional
    public List<UploadId> stagedBefore(LocalDate day, int max) {
        return entities
                .createQuery("select s.upload from StagedUpload s where s.arrived < :day", String.class)
                .setParameter("day", day)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(UploadId::new)
                .toList();
    }
}
