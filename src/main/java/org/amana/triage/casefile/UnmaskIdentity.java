package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.UnmaskOutcome.Damaged;
import org.amana.triage.casefile.UnmaskOutcome.NoSuchCase;
import org.amana.triage.casefile.UnmaskOutcome.NothingGiven;
import org.amana.triage.casefile.UnmaskOutcome.ReasonMissing;
import org.amana.triage.casefile.UnmaskOutcome.ToldIdentity;
import org.amana.triage.casefile.UnmaskOutcome.Unmasked;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.IdentityRow;
import org.amana.triage.custody.Role;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.RowKind;

/** Shows who is named in a case, for a reason that is kept in its history. The IDENTITY rows are opened here and nowhere else. */
@Stateless
public class UnmaskIdentity {

    public static final int LEAST_LETTERS = 8;
    public static final int MOST_LETTERS = 500;

    @Inject
    private CaseAccess access;

    @Inject
    private SaveCase saveCase;

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public UnmaskOutcome unmask(CaseId id, String reason) {
        var given = reason == null ? "" : reason.strip();
        if (given.length() < LEAST_LETTERS || given.length() > MOST_LETTERS) {
            return new ReasonMissing();
        }
        return access.at(id, at -> unmasked(at, given), new NoSuchCase(), new Damaged());
    }

    private UnmaskOutcome unmasked(AtCase at, String reason) throws Damage {
        var identities = CaseRows.all(at.opened(), RowKind.IDENTITY, IdentityRow::parse).stream()
                .filter(row -> !row.answers().isEmpty())
                .map(row -> new ToldIdentity(row.item(), row.answers()))
                .toList();
        if (identities.isEmpty()) {
            return new NothingGiven();
        }
        var change = Change.by(at.officer(), Act.UNMASKED).from("", reason);
        saveCase.save(at.opened(), at.keys(), at.entry(), change);
        return new Unmasked(identities);
    }
}
