package org.amana.triage.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.witness.LogRow;

/** One act, chained to the one before by its hash. Written once. */
@Entity
@Table(name = "audit")
public class AuditRow {

    @Id
    private long seq;

    @Column(name = "at_second")
    private long atSecond;

    private String officer;
    private String act;

    @Column(name = "case_id")
    private String caseId;

    private String subject;
    private byte[] manifest;
    private byte[] previous;
    private byte[] hash;

    protected AuditRow() {}

    AuditRow(long seq, Instant at, AuditEntry entry, byte[] previous) {
        this.seq = seq;
        this.atSecond = at.getEpochSecond();
        this.officer = entry.officer().map(OfficerName::value).orElse("");
        this.act = entry.act().name();
        this.caseId = entry.caseId().map(id -> id.hex()).orElse("");
        this.subject = entry.subject();
        this.manifest = entry.manifest().orElse(null);
        this.previous = previous.clone();
        this.hash = LogRow.chained(seq, atSecond, officer, act, caseId, subject, manifest, previous)
                .hash();
    }

    long seq() {
        return seq;
    }

    byte[] hash() {
        return hash.clone();
    }

    public Instant at() {
        return Instant.ofEpochSecond(atSecond);
    }

    public Optional<OfficerName> officer() {
        return officer.isEmpty() ? Optional.empty() : Optional.of(new OfficerName(officer));
    }

    public Act act() {
        return Act.valueOf(act);
    }

    public String subject() {
        return subject;
    }

    /** SHA-256 of the case's sealed manifest after the act; empty when the act changed no case. */
    public Optional<byte[]> manifest() {
        return Optional.ofNullable(manifest).map(byte[]::clone);
    }

    /** Whether nothing in this row was changed since it was written. */
    boolean isWhole() {
        return row().isWhole();
    }

    /** As the log's checks and exports see it. */
    public LogRow row() {
        return new LogRow(seq, atSecond, officer, act, caseId, subject, manifest, previous, hash);
    }
}
