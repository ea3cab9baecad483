package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.amana.courier.ItemId;

/** An id that was received. Kept for ever: this makes "sent twice, stored once" true. */
@Entity
@Table(name = "received_item")
public class ReceivedItem {

    @Id
    private String item;

    protected ReceivedItem() {}

    ReceivedItem(ItemId item) {
        this.item = item.hex();
    }
}
