package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.amana.triage.CaseId;
import org.amana.triage.custody.Role;

/** An internal note, which no reporter ever sees. */
@Stateless
public class AddNote {

    public static final int MOST_LETTERS = 4000;

    /** Adds to what is there, so it needs no expected version. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome add(CaseId id, String text) {
        throw new UnsupportedOperationException();
    }
}
