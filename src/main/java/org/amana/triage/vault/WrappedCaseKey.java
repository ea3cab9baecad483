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

    protected WrappedCaseKey() {}

    WrappedCaseKey(CaseId caseId, byte[] bytes) {
        this.caseId = caseId.hex();
        this.bytes = bytes;
    }

    void wrap(byte[] sealed) {
        bytes = sealed;
    }

    byte[] bytes() {
        return bytes;
    }

    static String associatedData(CaseId id) {
        return id + "/KEY/0/1";
    }
}
