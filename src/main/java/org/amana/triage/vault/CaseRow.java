package org.amana.triage.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Id
    @Enumerated(EnumType.STRING)
    private RowKind kind;

    @Id
    private int number;

    private long version;
    private byte[] bytes;

    protected CaseRow() {}

    CaseRow(CaseId caseId, RowKind kind, int number) {
        this.caseId = caseId.hex();
        this.kind = kind;
        this.number = number;
    }

    RowKind kind() {
        return kind;
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
        return associatedData(new CaseId(caseId), kind, number, version);
    }

    static String associatedData(CaseId id, RowKind kind, int number, long version) {
        return id + "/" + kind + "/" + number + "/" + version;
    }

    /** Which row of which case. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String caseId;
        private RowKind kind;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && kind == key.kind
                    && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, kind, number);
        }
    }
}
