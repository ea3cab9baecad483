package org.amana.triage.inbox;

import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Urgency;

/**
 * One line of the inbox in the officer's words.
 *
 * @param icon of the kind of place
 * @param region empty where nobody gave one
 * @param kind the first of what happened; {@code moreKinds} how many stand behind it
 * @param due empty when nothing is owed any more
 * @param nearness style of the due time
 * @param assignedTo empty when nobody took it
 */
public record InboxLine(
        String id,
        String reference,
        Urgency urgency,
        String due,
        String nearness,
        String day,
        String icon,
        String place,
        String region,
        String kind,
        int moreKinds,
        String from,
        String language,
        CaseState state,
        Optional<String> assignedTo,
        String waitingFor,
        boolean unopened,
        boolean newMessage,
        boolean couldNotOpen) {

    /** The whole of the cell, for where the eye gets only its beginning. */
    public String wholePlace() {
        return region.isEmpty() ? place : place + " · " + region;
    }
}
