package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.amana.courier.ItemId;

/** An item whose parts are coming in. Until the last commit nobody sees it. */
@Entity
@Table(name = "staged_item")
public class StagedItem {

    @Id
    private String item;

    private LocalDate day;

    protected StagedItem() {}

    StagedItem(ItemId item, LocalDate day) {
        this.item = item.hex();
        this.day = day;
    }

    ItemId item() {
        return new ItemId(item);
    }
}
