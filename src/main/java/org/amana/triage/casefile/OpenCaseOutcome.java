package org.amana.triage.casefile;

/** How opening a case ended. */
public sealed interface OpenCaseOutcome {

    record Opened(CaseView view) implements OpenCaseOutcome {}

    /** A row is not the one that was last written. Which one is in the audit log's time, not on a page. */
    record Damaged() implements OpenCaseOutcome {}

    /** Something that the person sent later could not be filed yet; it may take back what would be shown. */
    record Withheld() implements OpenCaseOutcome {}

    /** There is none, or it belongs to a desk whose key is not unlocked here: not told apart. */
    record NoSuchCase() implements OpenCaseOutcome {}
}
