package org.amana.triage.casefile;

import java.time.Instant;
import org.amana.triage.OfficerName;

/** An internal note. */
public record Note(int number, Instant at, OfficerName by, String text) {

    @Override
    public String toString() {
        return "Note[" + number + "]";
    }
}
