package org.amana.triage.casefile.admission;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.platform.Incident;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.triage.casefile.index.DeskIndex;
import org.amana.triage.collection.Arrival;
import org.amana.triage.collection.ArrivalStore;
import org.amana.triage.collection.Envelope;

/**
 * The machine opens what was collected for a desk, to file it: at unlock, and from then on while a member is unlocked.
 * Messages come first, because one of them may take a report back.
 */
@ApplicationScoped
public class AdmitArrivals {

    /** How long an officer waits at most for what need not have happened before the inbox is shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int AT_ONCE = 200;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private ReadArrival readArrival;

    @Inject
    private FileArrival fileArrival;

    @Inject
    private Clock clock;

    /** What is kept of an arrival until its turn: a flood of them must fit into memory. */
    private record Waiting(ItemId item, LocalDate day, boolean urgent, Envelope envelope) {

        boolean isMessage() {
            return envelope.kind() == Item.Kind.MESSAGE;
        }

        List<Object> mailboxAndDay() {
            return List.of(envelope.mailbox(), day);
        }

        boolean isReport() {
            return envelope.kind() == Item.Kind.REPORT;
        }

        void staysInLineOf(DeskIndex index) {
            index.notFiled(item, envelope.mailbox(), isReport());
        }
    }

    /** Returns when all messages are filed and withdrawals carried out; the rest follows, some of it in the background. */
    public void beforeAnythingIsShown(DeskIndex index) {
        synchronized (index.admission()) {
            var line = inLine(index);
            admitMessages(line, index);
            admit(line, index, clock.instant().plus(PATIENCE));
            executor.submit(() -> all(index));
        }
    }

    public void all(DeskIndex index) {
        synchronized (index.admission()) {
            if (index.keys().areDestroyed()) {
                return;
            }
            var line = inLine(index);
            admitMessages(line, index);
            admit(line, index, Instant.MAX);
            admitBurns(index);
        }
    }

    /**
     * Messages and the reports that they speak of, as it went: day by day, and of one day what takes back comes last, so that
     * nothing is filed, and shown, after it was taken back.
     */
    private void admitMessages(Deque<Waiting> line, DeskIndex index) {
        var talkedAbout = talkedAbout(line);
        var first = new ArrayList<Waiting>();
        while (!line.isEmpty() && isFirst(line.peek(), talkedAbout)) {
            first.add(line.poll());
        }
        inTurn(first, index).forEach(one -> admit(one, index));
    }

    private List<Waiting> inTurn(List<Waiting> first, DeskIndex index) {
        var ofOneDay = first.stream().collect(Collectors.groupingBy(Waiting::mailboxAndDay, Collectors.counting()));
        var turns = new HashMap<ItemId, Integer>();
        for (var one : first) {
            turns.put(one.item(), ofOneDay.get(one.mailboxAndDay()) == 1 ? 0 : turn(one, index));
        }
        return first.stream()
                .sorted(Comparator.comparing(Waiting::day).thenComparing(one -> turns.get(one.item())))
                .toList();
    }

    /** Within a day: reports, letters, and last the letters that take back. */
    private int turn(Waiting one, DeskIndex index) {
        if (one.isReport()) {
            return 0;
        }
        try {
            return readArrival.takesBack(one.item(), index.keys()) ? 2 : 1;
        } catch (RuntimeException fault) {
            // it is told when its turn comes
            return 1;
        }
    }

    private void admit(Deque<Waiting> line, DeskIndex index, Instant until) {
        while (!line.isEmpty() && !index.keys().areDestroyed() && clock.instant().isBefore(until)) {
            admit(line.poll(), index);
        }
    }

    /** Last, and a few at a time: anyone can burn mailboxes that never were. */
    private void admitBurns(DeskIndex index) {
        var after = "";
        List<Arrival> page;
        do {
            page = arrivals.waitingBurns(index.desk(), after, AT_ONCE);
            for (var arrival : page) {
                after = arrival.item().hex();
                if (index.keys().areDestroyed()) {
                    return;
                }
                admit(waiting(arrival, index), index);
            }
        } while (page.size() == AT_ONCE);
    }

    /** What fails here stays in line, and holds up nothing but messages that speak of it. */
    private void admit(Waiting waiting, DeskIndex index) {
        if (!waiting.isReport() && index.waitsForReport(waiting.envelope().mailbox())) {
            waiting.staysInLineOf(index);
            return;
        }
        try {
            var found = readArrival.read(waiting.item(), waiting.envelope(), index.keys());
            fileArrival.file(waiting.item(), waiting.envelope(), found, index);
            index.filed(waiting.item());
        } catch (RuntimeException fault) {
            Incident.log(fault);
            waiting.staysInLineOf(index);
        }
    }

    /** Messages and the reports that they speak of, then all other reports, urgent ones first. */
    private Deque<Waiting> inLine(DeskIndex index) {
        var waiting = waiting(index);
        var talkedAbout = talkedAbout(waiting);
        return waiting.stream()
                .sorted(Comparator.comparing((Waiting one) -> !isFirst(one, talkedAbout))
                        .thenComparing(Waiting::urgent, Comparator.reverseOrder())
                        .thenComparing(Waiting::day)
                        .thenComparing(one -> one.item().hex()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private List<Waiting> waiting(DeskIndex index) {
        var all = new ArrayList<Waiting>();
        List<Arrival> page;
        do {
            var after = all.isEmpty() ? "" : all.getLast().item().hex();
            page = arrivals.waiting(index.desk(), after, AT_ONCE);
            page.forEach(arrival -> all.add(waiting(arrival, index)));
        } while (page.size() == AT_ONCE);
        return all;
    }

    private static Waiting waiting(Arrival arrival, DeskIndex index) {
        return new Waiting(arrival.item(), arrival.day(), arrival.urgent(), envelope(arrival, index));
    }

    private static boolean isFirst(Waiting one, Set<String> talkedAbout) {
        return one.isMessage() || talkedAbout.contains(one.envelope().mailbox());
    }

    private static Set<String> talkedAbout(Iterable<Waiting> line) {
        var mailboxes = new HashSet<String>();
        line.forEach(one -> {
            if (one.isMessage()) {
                mailboxes.add(one.envelope().mailbox());
            }
        });
        return mailboxes;
    }

    /** An envelope that does not open hides nothing but the mailbox: the item is shown as what could not be opened. */
    private static Envelope envelope(Arrival arrival, DeskIndex index) {
        try {
            return Envelope.parse(AgeFile.open(arrival.envelope(), index.keys().identities()));
        } catch (CannotOpen | IllegalArgumentException changed) {
            return new Envelope(Item.Kind.REPORT, 0, index.desk().value(), "", List.of());
        }
    }
}
