package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.amana.courier.ItemId;

/** At most 256 KiB of a sealed part, without its age header. */
@Entity
@Table(name = "payload_chunk")
@IdClass(PayloadChunk.Key.class)
public class PayloadChunk {

    static final int MOST_BYTES = 256 * 1024;

    @Id
    private String item;

    @Id
    private int part;

    @Id
    private int number;

    private byte[] bytes;

    protected PayloadChunk() {}

    PayloadChunk(ItemId item, int part, int number, byte[] bytes) {
        this.item = item.hex();
        this.part = part;
        this.number = number;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Which chunk of which part. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String item;
        private int part;
        private int number;

        public Key() {}

        Key(ItemId item, int part, int number) {
            this.item = item.hex();
            this.part = part;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(item, key.item) && part == key.part && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(item, part, number);
        }
    }
}
