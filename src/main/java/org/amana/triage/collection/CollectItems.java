package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.amana.platform.Incident;

/**
 * Brings over what waits at intake. Needs no key and nobody signed in. An item that fails is skipped, counted, alarmed
 * and tried again; it never holds up others.
 */
@ApplicationScoped
public class CollectItems {

    private static final Logger LOG = Logger.getLogger(CollectItems.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private DropBox dropBox;

    @Inject
    private ReceiveItem receiveItem;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private PayloadStore payloads;

    @Inject
    private CollectionHealth health;

    @Inject
    private Event<Collected> collected;

    @Inject
    private Clock clock;

    private record Round(int listed, int brought, int failing) {}

    /** One collection at a time, whoever asks. Throws when intake does not answer at all. */
    public synchronized int collect() throws IOException {
        sweep();
        var round = round();
        var brought = round.brought();
        // After a press event more waits than one list holds.
        while (round.listed() == AT_ONCE && round.brought() > 0) {
            round = round();
            brought += round.brought();
        }
        health.went(clock.instant(), round.failing());
        if (round.failing() > 0) {
            LOG.log(Level.SEVERE, "{0} items could not be collected; they are tried again", round.failing());
        }
        collected.fire(new Collected(brought));
        return brought;
    }

    private Round round() throws IOException {
        var items = dropBox.list(AT_ONCE);
        int brought = 0;
        int failing = 0;
        for (var item : items) {
            try {
                brought += receive(item) ? 1 : 0;
            } catch (ItemGone collectedElsewhere) {
                continue;
            } catch (IOException | RuntimeException failed) {
                failing++;
                Incident.log(failed);
            }
        }
        return new Round(items.size(), brought, failing);
    }

    /** Acknowledged only after the commit: between the two, the item is listed again and only acknowledged. */
    private boolean receive(Item item) throws IOException {
        var isNew = !arrivals.wasReceived(item.id());
        if (isNew) {
            receiveItem.receive(item);
        }
        dropBox.acknowledge(item.id());
        return isNew;
    }

    private void sweep() {
        for (var abandoned : arrivals.stagedBefore(LocalDate.now(clock).minusDays(1))) {
            payloads.deleteHeaders(abandoned);
            payloads.deletePayloads(abandoned);
            arrivals.unstage(abandoned);
        }
    }
}
