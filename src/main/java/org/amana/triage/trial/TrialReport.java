package org.amana.triage.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One report that was sent to see whether it arrives. */
@Entity
@Table(name = "trial_report")
public class TrialReport {

    @Id
    private String mark;

    @Enumerated(EnumType.STRING)
    private Way way;

    private long made;
    private boolean received;
    private LocalDate admitted;
    private boolean lost;

    protected TrialReport() {}

    TrialReport(String mark, Way way, Instant made) {
        this.mark = mark;
        this.way = way;
        this.made = made.getEpochSecond();
    }

    String mark() {
        return mark;
    }

    Way way() {
        return way;
    }

    Instant made() {
        return Instant.ofEpochSecond(made);
    }

    /** Whether the public address said that it has it. */
    boolean wasReceived() {
        return received;
    }

    boolean wasAdmitted() {
        return admitted != null;
    }

    /** It was not here when it had to be, and has not come since. */
    boolean isLost() {
        return lost && !wasAdmitted();
    }

    void received() {
        received = true;
    }

    void admitted(LocalDate day) {
        admitted = day;
    }

    void lost() {
        lost = true;
    }
}
