package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.amana.courier.AnswerId;
import org.amana.report.Language;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.answering.DeliverAnswers;
import org.amana.triage.casefile.answering.KeepAnswer;
import org.amana.triage.custody.Role;

/** Seals an answer to the person and hands it to the courier. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerReporter {

    public static final int MOST_LETTERS = 4000;

    @Inject
    private KeepAnswer keepAnswer;

    @Inject
    private DeliverAnswers deliverAnswers;

    @Inject
    private SecureRandom random;

    /** Changed means kept and sealed; when intake cannot be reached it is delivered later by itself. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome answer(CaseId id, long expectedVersion, Language language, String text) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var answer = AnswerId.of(bytes);
        var kept = keepAnswer.keep(id, expectedVersion, answer, language, text);
        if (kept instanceof Changed changed) {
            // No connection to the database is held while intake is asked.
            return new Changed(deliverAnswers.deliver(answer).orElse(changed.version()));
        }
        return kept;
    }
}
