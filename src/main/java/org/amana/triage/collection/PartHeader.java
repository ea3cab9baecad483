package org.amana.triage.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.amana.courier.ItemId;

/**
 * The age header of a part, in the key table: without it the part's payload opens for nobody. Empty when the part did
 * not begin with one.
 */
@Entity
@Table(name = "key_header")
@IdClass(PartHeader.Key.class)
public class PartHeader {

    @Id
    private String item;

    @Id
    private int part;

    private byte[] bytes;

    protected PartHeader() {}

    PartHeader(ItemId item, int part, byte[] bytes) {
        this.item = item.hex();
        this.part = part;
        this.bytes = bytes;
    }

    public int part() {
        return part;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The same part for other recipients. */
    public void replace(byte[] header) {
        bytes = header.clone();
    }

    /** Which part of which item. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String item;
        private int part;

        public Key() {}

        Key(ItemId item, int part) {
            this.item = item.hex();
            this.part = part;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(item, key.item) && part == key.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(item, part);
        }
    }
}
