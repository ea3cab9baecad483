package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.amana.courier.ItemId;

/** Remembers that an item was received, also after it was collected. */
@Entity
@Table(name = "received_id")
class ReceivedId {

    @Id
    private String id;

    private LocalDate arrived;

    protected ReceivedId() {}

    ReceivedId(ItemId id, LocalDate arrived) {
        this.id = id.hex();
        this.arrived = arrived;
    }
}
