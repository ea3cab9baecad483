package org.amana.triage.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the log. Whoever holds its lock is the only writer. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long seq;
    private byte[] hash;

    protected AuditHead() {}

    public long seq() {
        return seq;
    }

    byte[] hash() {
        return hash.clone();
    }

    void moveTo(AuditRow row) {
        seq = row.seq();
        hash = row.hash();
    }
}
