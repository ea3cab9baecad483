package org.amana.triage.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.amana.triage.DeskId;

/** How many rows were sealed under one index key of a desk. */
@Entity
@Table(name = "index_key_use")
@IdClass(IndexKeyUse.Key.class)
public class IndexKeyUse {

    @Id
    private String desk;

    @Id
    private int generation;

    private long sealed;

    protected IndexKeyUse() {}

    IndexKeyUse(DeskId desk, int generation) {
        this.desk = desk.value();
        this.generation = generation;
    }

    long sealed() {
        return sealed;
    }

    void add(int rows) {
        sealed += rows;
    }

    /** Which index key of which desk. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String desk;
        private int generation;

        public Key() {}

        Key(DeskId desk, int generation) {
            this.desk = desk.value();
            this.generation = generation;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(desk, key.desk) && generation == key.generation;
        }

        @Override
        public int hashCode() {
            return Objects.hash(desk, generation);
        }
    }
}
