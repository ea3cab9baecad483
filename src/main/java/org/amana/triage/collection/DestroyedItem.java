package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.amana.courier.ItemId;
import org.amana.sealing.Sha256;
import org.amana.triage.CaseId;

/**
 * That something was received which is destroyed: the SHA-256 of its id, so that it is not received a second time. Also of
 * the name of a part that was destroyed alone, and of a case key that was replaced, so that no backup brings them back.
 */
@Entity
@Table(name = "destroyed_item")
public class DestroyedItem {

    @Id
    private String sha256;

    protected DestroyedItem() {}

    DestroyedItem(ItemId item) {
        this.sha256 = sha256(item);
    }

    /** @param name of a part: the id of its item, a slash and its number; or {@link #keysBefore} */
    DestroyedItem(String name) {
        this(name.getBytes(StandardCharsets.US_ASCII));
    }

    DestroyedItem(byte[] what) {
        this.sha256 = Sha256.hex(Sha256.of(what));
    }

    String sha256() {
        return sha256;
    }

    /** Whatever opened this case under an index key of an earlier generation. */
    static String keysBefore(CaseId id, int generation) {
        return id.hex() + "/KEY/" + generation;
    }

    /** In hexadecimal, of the 32 digits of the id. */
    public static String sha256(ItemId item) {
        return Sha256.hex(Sha256.of(item.hex().getBytes(StandardCharsets.US_ASCII)));
    }
}
