package org.amana.triage.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.amana.triage.CaseId;

/** One sealed row of a case. */
@Entity
@Table(name = "case_row")
@IdClass(CaseRow.Key.class)
public class CaseRow {

    @Id
    @Column(name = "case_id")
    private String caseId;

    // As it stands in the table: a word that is no kind must be found by the manifest, not by the mapping.
    @Id
    private String kind;

    @Id
    private int number;

    private long version;
    private byte[] bytes;

    protected CaseRow() {}

    CaseRow(CaseId caseId, RowKind kind, int number) {
        this.caseId = caseId.hex();
        this.kind = kind.name();
        this.number = number;
    }

    /** Only of a row that the manifest knows. */
    RowKind kind() {
        return RowKind.valueOf(kind);
    }

    boolean is(RowKind asked) {
        return asked.name().equals(kind);
    }

    /** By which the manifest knows it. */
    String name() {
        return kind + "/" + number;
    }

    int number() {
        return number;
    }

    long version() {
        return version;
    }

    byte[] bytes() {
        return bytes;
    }

    void write(long newVersion, byte[] sealed) {
        version = newVersion;
        bytes = sealed;
    }

    String associatedData() {
        return associatedData(new CaseId(caseId), kind(), number, version);
    }

    static String associatedData(CaseId id, RowKind kind, int number, long version) {
        return id + "/" + kind + "/" + number + "/" + version;
    }

    /** Which row of which case. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String caseId;
        private String kind;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && Objects.equals(kind, key.kind)
                    && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, kind, number);
        }
    }
}
