package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.index.DeskIndexes;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.vault.CaseStore;

/**
 * Before anything of a case is shown, what its person took back is carried out. Waits outside of the caller's transaction:
 * that one must see what was filed meanwhile, and hold nothing that filing needs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AwaitWithdrawals {

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseStore cases;

    @Inject
    private DeskIndexes indexes;

    /** False while something that came for the case could not be filed. True, too, where this officer is shown nothing anyway. */
    public boolean of(CaseId id) {
        return cases.deskOf(id)
                .filter(desk -> current.keys(desk).isPresent())
                .map(desk -> areCarriedOut(id, desk))
                .orElse(true);
    }

    private boolean areCarriedOut(CaseId id, DeskId desk) {
        return indexes.of(desk).filter(index -> !index.isWithheld(id)).isPresent();
    }
}
