package org.amana.intake.dropbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.courier.AnswerId;
import org.amana.courier.Item;

/** Mailboxes and the sealed answers in them. */
@ApplicationScoped
public class MailboxStore {

    @PersistenceContext(unitName = "intake")
    EntityManager entities;

    @Inject
    ChunkStore chunks;

    @Inject
    Clock clock;

    /** An answer as it lies in a mailbox. */
    public record SealedAnswer(AnswerId id, LocalDate delivered, long bytes, UploadId upload) {}

    /**
     * Notes the day of this opening. Empty for an unknown, an empty, a burned and a never opened mailbox alike; and a burned
     * one takes as long as one that never was, because the database does not hand it out.
     */
    @Transactional
    public Optional<LocalDate> open(MailboxKey key) {
        var found = entities
                .createQuery("select m.opened from Mailbox m where m.keyed = :key and m.burned = false", LocalDate.class)
                .setParameter("key", key.hex())
                .getResultList();
        var today = LocalDate.now(clock);
        if (!found.isEmpty() && !today.equals(found.getFirst())) {
            entities.createQuery("update Mailbox m set m.opened = :today where m.keyed = :key and m.burned = false")
                    .setParameter("today", today)
                    .setParameter("key", key.hex())
                    .executeUpdate();
        }
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    @Transactional
    public boolean hasAnswers(MailboxKey key) {
        return !answersIn(key).isEmpty();
    }

    /** The answers in a mailbox, newest day first. */
    @Transactional
    public List<SealedAnswer> answers(MailboxKey key) {
        return answersIn(key).stream()
                .map(answer -> new SealedAnswer(answer.id(), answer.delivered(), answer.bytes(), answer.upload()))
                .toList();
    }

    /** Read chunk by chunk. */
    public InputStream content(SealedAnswer answer) {
        return new StoredPart(chunks, answer.upload(), 0, answer.bytes());
    }

    @Transactional
    public boolean isBurned(MailboxKey key) {
        var mailbox = entities.find(Mailbox.class, key.hex());
        return mailbox != null && mailbox.burned();
    }

    @Transactional
    public boolean holds(AnswerId answer) {
        return entities.find(DeliveredAnswer.class, answer.hex()) != null;
    }

    /**
     * The one transaction that makes an answer delivered.
     *
     * @param last what was not staged of it; chunk number {@code number}
     * @return false when the mailbox was burned meanwhile: nothing was stored
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean deliver(MailboxKey key, SealedAnswer answer, byte[] last, int number) {
        var mailbox = entities.find(Mailbox.class, key.hex(), LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null) {
            entities.persist(new Mailbox(key));
            entities.flush();
        } else if (mailbox.burned()) {
            return false;
        }
        if (number > 0 && !chunks.endStaging(answer.upload())) {
            throw new IncompleteUpload();
        }
        chunks.add(answer.upload(), 0, number, last);
        entities.persist(
                new DeliveredAnswer(answer.id(), key, answer.delivered(), answer.bytes(), answer.upload()));
        return true;
    }

    /**
     * Deletes the answers, keeps the key as burned and leaves word for the courier, all in one transaction. Burning a
     * burned mailbox changes nothing.
     */
    @Transactional
    public void burn(MailboxKey key, Item event, UploadId none) {
        var mailbox = entities.find(Mailbox.class, key.hex(), LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null) {
            mailbox = new Mailbox(key);
            mailbox.burnEmpty(LocalDate.now(clock));
            entities.persist(mailbox);
        } else if (mailbox.burned()) {
            return;
        } else {
            mailbox.burn();
        }
        answersIn(key).forEach(this::delete);
        entities.persist(new WaitingItem(event, none));
    }

    /**
     * Deletes some answers in mailboxes that nobody has opened, nor anything was put into, since the given day; and some
     * mailboxes that nothing is in any more.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean forgetAnswersBefore(LocalDate day, int max) {
        var old = entities
                .createQuery(
                        "select a from DeliveredAnswer a, Mailbox m where m.keyed = a.mailbox and a.delivered < :day"
                                + " and (m.opened is null or m.opened < :day)",
                        DeliveredAnswer.class)
                .setParameter("day", day)
                .setMaxResults(max)
                .getResultList();
        old.forEach(this::delete);
        entities.flush();
        var empty = emptySince(day, max);
        empty.forEach(entities::remove);
        return old.size() == max || empty.size() == max;
    }

    /** Forgets some mailboxes that were burned before the given day, before anything was in them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean forgetBurnedEmptyBefore(LocalDate day, int max) {
        var burned = entities
                .createQuery("select m from Mailbox m where m.burned = true and m.opened < :day", Mailbox.class)
                .setParameter("day", day)
                .setMaxResults(max)
                .getResultList();
        burned.forEach(entities::remove);
        return burned.size() == max;
    }

    private List<Mailbox> emptySince(LocalDate day, int max) {
        return entities
                .createQuery(
                        "select m from Mailbox m where m.burned = false and (m.opened is null or m.opened < :day)"
                                + " and not exists (select a from DeliveredAnswer a where a.mailbox = m.keyed)",
                        Mailbox.class)
                .setParameter("day", day)
                .setMaxResults(max)
                .getResultList();
    }

    private List<DeliveredAnswer> answersIn(MailboxKey key) {
        return entities
                .createQuery(
                        "select a from DeliveredAnswer a where a.mailbox = :mailbox order by a.delivered desc, a.id",
                        DeliveredAnswer.class)
                .setParameter("mailbox", key.hex())
                .getResultList();
    }

    private void delete(DeliveredAnswer answer) {
        chunks.delete(answer.upload());
        entities.remove(answer);
    }
}
