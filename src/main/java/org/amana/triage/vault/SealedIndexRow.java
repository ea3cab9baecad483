package org.amana.triage.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** What the inbox needs of a case, under the index key of its desk. */
@Entity
@Table(name = "key_index")
public class SealedIndexRow {

    @Id
    @Column(name = "case_id")
    private String caseId;

    private String desk;
    private long version;
    private byte[] bytes;
    private int generation;

    protected SealedIndexRow() {}

    SealedIndexRow(CaseId caseId, DeskId desk) {
        this.caseId = caseId.hex();
        this.desk = desk.value();
    }

    long version() {
        return version;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Under which index key of the desk. */
    int generation() {
        return generation;
    }

    void write(long newVersion, int newGeneration, byte[] sealed) {
        version = newVersion;
        generation = newGeneration;
        bytes = sealed;
    }

    String desk() {
        return desk;
    }

    String associatedData() {
        return associatedData(caseId, desk, version);
    }

    /** The desk is part of it: a row that is moved to another one does not open there, nor where it was. */
    static String associatedData(String caseId, String desk, long version) {
        return caseId + "/INDEX/" + desk + "/" + version;
    }
}
