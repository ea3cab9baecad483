package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.Changes.Decided;
import org.amana.triage.casefile.rows.NoteRow;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.RowKind;

/** An internal note, which no reporter ever sees. */
@Stateless
public class AddNote {

    public static final int MOST_LETTERS = 4000;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** Adds to what is there, so it needs no expected version. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome add(CaseId id, String text) {
        return changes.decide(id, Long.MAX_VALUE, at -> {
            if (text.isBlank() || text.length() > MOST_LETTERS) {
                return Optional.empty();
            }
            at.opened().add(RowKind.NOTE, new NoteRow(clock.instant(), at.officer(), text.strip()).toJson());
            return Optional.of(new Decided(at.entry(), Change.by(at.officer(), Act.NOTED)));
        });
    }
}
