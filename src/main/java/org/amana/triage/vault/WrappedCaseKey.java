package org.amana.triage.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.amana.triage.CaseId;

/** A case key under the index key of its desk. Without this row nothing of the case opens. */
@Entity
@Table(name = "key_case")
public class WrappedCaseKey {

    @Id
    @Column(name = "case_id")
    private String caseId;

    private byte[] bytes;
    private int generation;

    protected WrappedCaseKey() {}

    WrappedCaseKey(CaseId caseId, int generation, byte[] bytes) {
        this.caseId = caseId.hex();
        wrap(generation, bytes);
    }

    /** Under which index key of the desk. */
    int generation() {
        return generation;
    }

    void wrap(int newGeneration, byte[] sealed) {
        generation = newGeneration;
        bytes = sealed;
    }

    byte[] bytes() {
        return bytes;
    }

    static String associatedData(CaseId id, int generation) {
        return id + "/KEY/0/" + generation;
    }
}
