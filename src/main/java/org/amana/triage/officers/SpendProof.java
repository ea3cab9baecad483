package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.officers.passkeys.PasskeyStore;

/** Uses a proof up. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SpendProof {

    @Inject
    private PasskeyStore passkeys;

    /** False when it was used meanwhile, or the officer has left. */
    boolean spend(Officer locked, Spent spent) {
        return locked.isOpen()
                && switch (spent) {
                    case Spent.Step code -> locked.useTotpStep(code.step());
                    case Spent.Touch touch -> passkeys.use(touch.touched());
                };
    }
}
