package org.amana.triage.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;

/** What of a case is not sealed, and nothing else (protocol, "Inside a case"). */
@Entity
@Table(name = "case_file")
public class CaseFile {

    private static final int MINUTE = 60;

    @Id
    private String id;

    private String desk;
    private LocalDate day;

    // As it stands in the table: a word that is no state must be found by the manifest, not by the mapping.
    private String state;

    @Column(name = "due_day")
    private LocalDate dueDay;

    private boolean urgent;
    private int parts;
    private long bytes;
    private long version;

    @Column(name = "collected_minute")
    private Long collectedMinute;

    @Column(name = "due_minute")
    private Long dueMinute;

    protected CaseFile() {}

    public CaseFile(CaseId id, DeskId desk, LocalDate day) {
        this.id = id.hex();
        this.desk = desk.value();
        this.day = day;
        this.state = CaseState.NEW.name();
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public LocalDate day() {
        return day;
    }

    public CaseState state() {
        return CaseState.valueOf(state);
    }

    /** Which may be the word for no state at all. */
    String stateInClear() {
        return state;
    }

    public int parts() {
        return parts;
    }

    public long bytes() {
        return bytes;
    }

    public long version() {
        return version;
    }

    public void state(CaseState next) {
        state = next.name();
    }

    public void dueDay(Optional<LocalDate> due) {
        dueDay = due.orElse(null);
    }

    public void grow(boolean urgentToo, int moreParts, long moreBytes) {
        urgent |= urgentToo;
        parts += moreParts;
        bytes += moreBytes;
    }

    /** Kept until the case is first opened, so that it can be seen from outside that something urgent is late. */
    public void minutes(Optional<Instant> collected, Optional<Instant> due) {
        collectedMinute = collected.map(at -> at.getEpochSecond() / MINUTE).orElse(null);
        dueMinute = due.map(at -> at.getEpochSecond() / MINUTE).orElse(null);
    }

    void nextVersion() {
        version++;
    }

    /** What the manifest repeats under the seal. */
    String facts() {
        return String.join("/", desk, day.toString(), state, String.valueOf(dueDay), Boolean.toString(urgent),
                Integer.toString(parts), Long.toString(bytes), String.valueOf(collectedMinute), String.valueOf(dueMinute));
    }
}
