package org.amana.triage.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A signed checkpoint as it was handed out. What it says counts only once its signature was verified. */
@Entity
@Table(name = "audit_checkpoint")
public class AuditCheckpoint {

    @Id
    private long size;

    private LocalDate day;
    private String note;

    protected AuditCheckpoint() {}

    public AuditCheckpoint(long size, LocalDate day, String note) {
        this.size = size;
        this.day = day;
        this.note = note;
    }

    /** How many rows the log had. */
    public long size() {
        return size;
    }

    public LocalDate day() {
        return day;
    }

    /** The signed note, see {@link org.amana.witness.Checkpoint}. */
    public String note() {
        return note;
    }
}
