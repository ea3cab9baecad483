package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.amana.courier.ItemId;
import org.amana.platform.Incident;

/**
 * Brings over what waits at intake. Needs no key and nobody signed in. An item that fails is skipped, counted, alarmed
 * and tried again, after all that did not fail before and not for long: it never holds up others.
 */
@ApplicationScoped
public class CollectItems {

    private static final Logger LOG = Logger.getLogger(CollectItems.class.getName());
    private static final int AT_ONCE = 200;
    private static final int MOST_IN_A_ROUND = 1_000;
    private static final int MOST_INCIDENTS = 10;
    private static final Duration AGAIN = Duration.ofSeconds(30);

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
    private SecureRandom random;

    @Inject
    private Clock clock;

    private Set<ItemId> failedBefore = Set.of();

    /** What became of the items of one collection. */
    private static final class Count {

        private final Set<ItemId> failing = new HashSet<>();
        private final List<Item> again = new ArrayList<>();
        private int brought;

        /** How many stay where they are, at the head of the list. */
        int left() {
            return failing.size() + again.size();
        }
    }

    /** One collection at a time, whoever asks. Throws when intake does not answer at all. */
    public synchronized int collect() throws IOException {
        sweep();
        var count = new Count();
        try {
            bring(count);
        } finally {
            tell(count.brought);
        }
        bringWhatFailedBefore(count);
        failedBefore = count.failing;
        health.went(clock.instant(), count.failing.size());
        if (!count.failing.isEmpty()) {
            LOG.log(Level.SEVERE, "{0} items could not be collected; they are tried again", count.failing.size());
        }
        return count.brought;
    }

    /**
     * After a press event more waits than one list holds. A round ends all the same, however fast more comes in: what it brought
     * is filed behind it, so that in a flood the urgent reports, which are listed first, are seen.
     */
    private void bring(Count count) throws IOException {
        int listed = AT_ONCE;
        int settledBefore = -1;
        while (listed == AT_ONCE && count.brought + count.left() > settledBefore && count.brought < MOST_IN_A_ROUND) {
            settledBefore = count.brought + count.left();
            var items = dropBox.list(AT_ONCE, count.left());
            listed = items.size();
            for (var item : items) {
                if (failedBefore.contains(item.id())) {
                    count.again.add(item);
                } else {
                    attempt(item, count);
                }
            }
        }
    }

    /** In any order, so that none of them always comes last. */
    private void bringWhatFailedBefore(Count count) {
        int broughtBefore = count.brought;
        var end = clock.instant().plus(AGAIN);
        Collections.shuffle(count.again, random);
        for (var item : count.again) {
            if (clock.instant().isBefore(end)) {
                attempt(item, count);
            } else {
                count.failing.add(item.id());
            }
        }
        if (count.brought > broughtBefore) {
            tell(count.brought - broughtBefore);
        }
    }

    /** Who cannot take it in takes it in after the next round; this one goes on. */
    private void tell(int brought) {
        try {
            collected.fire(new Collected(brought));
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }

    private void attempt(Item item, Count count) {
        try {
            count.brought += receive(item) ? 1 : 0;
        } catch (ItemGone collectedElsewhere) {
            return;
        } catch (IOException | RuntimeException failed) {
            if (count.failing.size() < MOST_INCIDENTS) {
                Incident.log(failed);
            }
            count.failing.add(item.id());
        }
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
