package org.amana.triage.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.triage.DeskId;

/** A sealed item that was collected and waits for its desk to be unlocked. */
@Entity
@Table(name = "arrival")
@IdClass(Arrival.Key.class)
public class Arrival {

    private static final int MINUTE = 60;

    @Id
    private String item;

    @Id
    private String desk;

    private LocalDate day;
    private boolean urgent;

    @Column(name = "collected_minute")
    private Long collectedMinute;

    private int parts;
    private long bytes;
    private byte[] envelope;

    protected Arrival() {}

    /** @param collected kept to the minute, and only when the sender called the item urgent */
    Arrival(ItemId item, DeskId desk, LocalDate day, boolean urgent, Instant collected, int parts, long bytes, byte[] envelope) {
        this.item = item.hex();
        this.desk = desk.value();
        this.day = day;
        this.urgent = urgent;
        this.collectedMinute = urgent ? collected.getEpochSecond() / MINUTE : null;
        this.parts = parts;
        this.bytes = bytes;
        this.envelope = envelope.clone();
    }

    public ItemId item() {
        return new ItemId(item);
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public LocalDate day() {
        return day;
    }

    public boolean urgent() {
        return urgent;
    }

    public Optional<Instant> collected() {
        return Optional.ofNullable(collectedMinute).map(minute -> Instant.ofEpochSecond(minute * MINUTE));
    }

    public int parts() {
        return parts;
    }

    public long bytes() {
        return bytes;
    }

    public byte[] envelope() {
        return envelope.clone();
    }

    /** Which item, for which desk. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String item;
        private String desk;

        public Key() {}

        Key(ItemId item, DeskId desk) {
            this.item = item.hex();
            this.desk = desk.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(item, key.item) && Objects.equals(desk, key.desk);
        }

        @Override
        public int hashCode() {
            return Objects.hash(item, desk);
        }
    }
}
