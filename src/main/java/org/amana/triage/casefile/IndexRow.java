package org.amana.triage.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/**
 * One line of the inbox. Coded values only; what a person wrote is never here.
 *
 * @param due empty when nothing is owed any more
 * @param placeType code of the questionnaire; empty when not given or not to be opened
 * @param place code of the places list; empty when the person wrote it in words
 * @param kinds codes of what happened
 * @param unopened nobody has looked at it yet
 * @param newMessage something arrived since it was last opened
 * @param told how urgent that is by the rule; empty when nothing came or it says nothing
 * @param couldNotOpen the sealed report did not open, or its index row did not
 * @param closedByPerson the person burned the mailbox: no answer can reach them
 */
public record IndexRow(
        CaseId caseId,
        DeskId desk,
        Urgency urgency,
        Optional<Due> due,
        LocalDate day,
        Optional<String> placeType,
        Optional<String> place,
        Optional<String> region,
        List<String> kinds,
        Optional<String> reporterType,
        Language language,
        CaseState state,
        Optional<OfficerName> assignedTo,
        WaitingFor waitingFor,
        boolean unopened,
        boolean newMessage,
        Optional<Urgency> told,
        boolean couldNotOpen,
        boolean closedByPerson) {

    public IndexRow {
        kinds = List.copyOf(kinds);
    }

    public String reference() {
        return caseId.reference();
    }
}
