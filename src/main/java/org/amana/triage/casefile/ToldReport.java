package org.amana.triage.casefile;

import java.time.LocalDate;
import org.amana.courier.ItemId;
import org.amana.report.Answers;
import org.amana.report.Language;

/**
 * One report of a case, without identity.
 *
 * @param answers of the classes routing and allegation
 * @param identityGiven whether there is something to unmask
 */
public record ToldReport(
        ItemId item,
        LocalDate day,
        Language language,
        String questionnaire,
        int questionnaireVersion,
        Answers answers,
        boolean identityGiven) {}
