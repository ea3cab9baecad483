package org.amana.triage.casefile;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.function.LongFunction;
import org.amana.triage.custody.Role;

/** Several decisions about one case, saved at once: when one of them is not possible, none of them was made. */
@Stateless
public class DecideTogether {

    @Resource
    private SessionContext transaction;

    /** @param decisions each of them is given the version that the one before it led to */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public ChangeOutcome all(long expectedVersion, List<LongFunction<ChangeOutcome>> decisions) {
        ChangeOutcome outcome = new ChangeOutcome.Changed(expectedVersion);
        for (var decision : decisions) {
            if (outcome instanceof ChangeOutcome.Changed changed) {
                outcome = decision.apply(changed.version());
            }
        }
        // Of damage the log must tell.
        if (!(outcome instanceof ChangeOutcome.Changed || outcome instanceof ChangeOutcome.Damaged)) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }
}
