package org.amana.triage.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.amana.courier.ItemId;
import org.amana.report.Answers;
import org.amana.report.Language;

/**
 * One report of a case, without identity.
 *
 * @param answers of the classes routing and allegation
 * @param identityGiven whether there is something to unmask
 * @param asked what it asks for and was not done by itself
 */
public record ToldReport(
        ItemId item,
        LocalDate day,
        Language language,
        String questionnaire,
        int questionnaireVersion,
        Answers answers,
        boolean identityGiven,
        Set<Asked> asked) {

    public ToldReport {
        asked = Set.copyOf(asked);
    }
}
