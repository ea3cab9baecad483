package org.amana.report;

/** All that a reporter is told about where things stand. Nothing here may betray a visit. */
public enum PublicStatus {
    RECEIVED,
    BEING_READ,
    QUESTION_FOR_YOU,
    IN_PROGRESS,
    ANSWERED,
    CLOSED;

    public String label(Language language) {
        return Messages.text(language, "status." + name());
    }
}
