package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.amana.courier.ItemId;
import org.amana.sealing.Sha256;

/** That something was received which is destroyed: the SHA-256 of its id, so that it is not received a second time. */
@Entity
@Table(name = "destroyed_item")
public class DestroyedItem {

    @Id
    private String sha256;

    protected DestroyedItem() {}

    DestroyedItem(ItemId item) {
        this.sha256 = sha256(item);
    }

    /** In hexadecimal, of the 32 digits of the id. */
    public static String sha256(ItemId item) {
        return Sha256.hex(Sha256.of(item.hex().getBytes(StandardCharsets.US_ASCII)));
    }
}
