package org.amana.triage.casefile.answering;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.platform.Incident;
import org.amana.sealing.CannotOpen;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.collection.Collected;
import org.amana.triage.custody.ServerKey;

/** Carries answers to intake: at once, and again after every round of the courier until they have arrived. */
@ApplicationScoped
public class DeliverAnswers {

    /** Before observers that do the work of their round themselves, and may fail. */
    private static final int FIRST = 1;

    private final Lock underWay = new ReentrantLock();

    @Inject
    private OutgoingStore outgoing;

    @Inject
    private DropBox dropBox;

    @Inject
    private ServerKey serverKey;

    @Inject
    private SettleDelivery settleDelivery;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SecureRandom random;

    /** The new version of the case, when its answer has arrived and the case was told. */
    public Optional<Long> deliver(AnswerId id) {
        try {
            return settled(id);
        } catch (IOException | RuntimeException laterThen) {
            Incident.log(laterThen);
            return Optional.empty();
        }
    }

    /** Not in the round itself: whatever intake does to answers, what people send is collected. */
    void again(@Observes @Priority(FIRST) Collected round) {
        executor.submit(() -> {
            // A round that hangs is not waited for by all that come after it.
            if (underWay.tryLock()) {
                try {
                    deliverAll();
                } catch (RuntimeException fault) {
                    Incident.log(fault);
                } finally {
                    underWay.unlock();
                }
            }
        });
    }

    /** All that wait, one round at a time, in any order, so that none of them always comes behind one that hangs. */
    public void all() {
        underWay.lock();
        try {
            deliverAll();
        } finally {
            underWay.unlock();
        }
    }

    private void deliverAll() {
        var waiting = new ArrayList<>(outgoing.all());
        Collections.shuffle(waiting, random);
        for (var id : waiting) {
            try {
                settled(id);
            } catch (HttpTimeoutException | ConnectException intakeIsAway) {
                Incident.log(intakeIsAway);
                return;
            } catch (IOException | RuntimeException laterThen) {
                Incident.log(laterThen);
            }
        }
    }

    private Optional<Long> settled(AnswerId id) throws IOException {
        var waiting = outgoing.find(id);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var isWaiting = waiting.get().outcome() == Exchange.Delivery.WAITING;
        return settleDelivery.settle(id, isWaiting ? carried(waiting.get()) : waiting.get().outcome());
    }

    /** Empty when the answer, or where it goes, is not what was sealed here. */
    private Optional<String> mailbox(OutgoingAnswer answer, byte[] sealed) {
        try {
            var mailbox = serverKey.open(answer.mailbox(), OutgoingAnswer.purpose(answer.answer(), sealed));
            return Optional.of(new String(mailbox, StandardCharsets.US_ASCII));
        } catch (CannotOpen changed) {
            return Optional.empty();
        }
    }

    private Exchange.Delivery carried(OutgoingAnswer answer) throws IOException {
        var sealed = answer.sealed();
        var mailbox = mailbox(answer, sealed);
        if (mailbox.isEmpty()) {
            return Exchange.Delivery.DAMAGED;
        }
        return switch (dropBox.deliver(
                mailbox.get(),
                answer.answer(),
                new ByteArrayInputStream(sealed),
                sealed.length)) {
            case DELIVERED -> Exchange.Delivery.DELIVERED;
            case BURNED -> Exchange.Delivery.BURNED;
        };
    }
}
