package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.sealing.AgeFile;
import org.amana.triage.DeskId;
import org.amana.triage.custody.KnownDirectory;

/** Takes one item over: parts in short transactions where nobody sees them, then one commit that makes it exist. */
@ApplicationScoped
public class ReceiveItem {

    @Inject
    private DropBox dropBox;

    @Inject
    private StorePart storePart;

    @Inject
    private PayloadStore payloads;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private KnownDirectory directory;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    public void receive(Item item) throws IOException {
        arrivals.stage(item.id(), LocalDate.now(clock));
        // What an earlier try left behind.
        payloads.deleteHeaders(item.id());
        payloads.deletePayloads(item.id());
        if (!item.parts().isEmpty()) {
            dropBox.fetch(item.id(), (part, sealed) -> storePart.store(item.id(), item.parts().indexOf(part), part, sealed));
        }
        arrivals.receive(item.id(), forDesks(item).stream().map(desk -> arrival(item, desk)).toList());
    }

    /**
     * A burned mailbox names no desk, so every desk gets to know. What is for a desk that is not known here goes to the
     * central one, where it will be seen that it cannot be opened.
     */
    private List<DeskId> forDesks(Item item) {
        if (item.kind() == Item.Kind.BURNED) {
            return directory.desks();
        }
        return List.of(directory.directory().desk(item.desk()).map(desk -> new DeskId(desk.id())).orElseGet(directory::central));
    }

    private Arrival arrival(Item item, DeskId desk) {
        var recipient = directory.desk(desk).orElseThrow().recipient();
        return new Arrival(
                item.id(),
                desk,
                item.day(),
                item.urgent(),
                clock.instant(),
                item.parts().size(),
                item.parts().stream().mapToLong(Item.Part::bytes).sum(),
                AgeFile.seal(Envelope.of(item).toJson(), List.of(recipient), random));
    }
}
