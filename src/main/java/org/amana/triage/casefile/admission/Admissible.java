package org.amana.triage.casefile.admission;

import java.util.List;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.triage.casefile.rows.FileEntry;

/** What was found inside a collected item. */
sealed interface Admissible {

    record AReport(Report report, List<FileEntry> files) implements Admissible {}

    record AMessage(Message message, List<FileEntry> files) implements Admissible {}

    /** The person burned the mailbox. */
    record Burned() implements Admissible {}

    /** Sealed to somebody else, damaged, over bounds, or no report. */
    record Unreadable() implements Admissible {}
}
