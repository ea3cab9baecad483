package org.amana.triage.audit;

/** What can be done that must leave a row in the audit log. The names are stored: never rename one. */
public enum Act {
    SIGNED_IN,
    CODE_REFUSED,
    LOCKED,
    OFFICER_CREATED,
    DESK_FOUNDED,
    DESK_GRANTED,
    ADMITTED,
    COULD_NOT_OPEN,
    MESSAGE_FILED,
    REPORT_FILED,
    CLOSED_BY_PERSON,
    WITHDRAWN,
    OPENED,
    FIRST_OPENED,
    UNMASKED,
    DOWNLOADED,
    TAKEN,
    URGENCY_SET,
    STATE_SET,
    NOTED,
    ANSWERED,
    ANSWER_DELIVERED,
    ANSWER_BURNED,
    DAMAGE_FOUND,
    LOG_EXPORTED
}
