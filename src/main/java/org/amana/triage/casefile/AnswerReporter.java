package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.report.Language;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** Seals an answer to the person and hands it to the courier. */
@Stateless
public class AnswerReporter {

    public static final int MOST_LETTERS = 4000;

    /** Changed means kept and sealed; when intake cannot be reached it is delivered later by itself. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome answer(CaseId id, long expectedVersion, Language language, String text) {
        throw new UnsupportedOperationException();
    }
}
