package org.amana.triage.casefile.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.platform.Incident;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.collection.Collected;
import org.amana.triage.custody.ServerKey;

/** Carries answers to intake: at once, and again after every round of the courier until they have arrived. */
@ApplicationScoped
public class DeliverAnswers {

    @Inject
    private OutgoingStore outgoing;

    @Inject
    private DropBox dropBox;

    @Inject
    private ServerKey serverKey;

    @Inject
    private SettleDelivery settleDelivery;

    /** The new version of the case, when its answer has arrived and the case was told. */
    public Optional<Long> deliver(AnswerId id) {
        var waiting = outgoing.find(id);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        try {
            var outcome = waiting.get().outcome() == Exchange.Delivery.WAITING ? carried(waiting.get()) : waiting.get().outcome();
            return settleDelivery.settle(id, outcome);
        } catch (IOException | RuntimeException laterThen) {
            Incident.log(laterThen);
            return Optional.empty();
        }
    }

    void again(@Observes Collected round) {
        outgoing.all().forEach(this::deliver);
    }

    private Exchange.Delivery carried(OutgoingAnswer answer) throws IOException {
        var mailbox = serverKey.open(answer.mailbox(), OutgoingAnswer.purpose(answer.answer()));
        var sealed = answer.sealed();
        return switch (dropBox.deliver(
                new String(mailbox, StandardCharsets.US_ASCII),
                answer.answer(),
                new ByteArrayInputStream(sealed),
                sealed.length)) {
            case DELIVERED -> Exchange.Delivery.DELIVERED;
            case BURNED -> Exchange.Delivery.BURNED;
        };
    }
}
