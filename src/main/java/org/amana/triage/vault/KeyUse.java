package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.DeskId;
import org.amana.triage.custody.DeskKeys;

/**
 * Counts what is sealed under the index key of a desk. Nonces are drawn at random: beyond 2^20 rows under one key two of
 * them may be the same, and then both rows are readable to whoever compares them.
 */
@ApplicationScoped
@Transactional
public class KeyUse {

    /** What {@link org.amana.sealing.SealedRow} holds for. */
    static final long MOST = 1 << 20;

    /** From here on members are told to replace the keys. */
    static final long MANY = MOST / 2;

    @Inject
    private CaseStore store;

    /** Behind the log's lock, so that one counts after the other. */
    public void count(DeskKeys desk, int rows) {
        if (store.countSealed(desk.desk(), desk.generation(), rows) > MOST) {
            throw new IllegalStateException("the index key of a desk has sealed 2^20 rows: its members must replace the desk's keys");
        }
    }

    /** Whether the keys of a desk should be replaced because so much was sealed under them. */
    public boolean isWorn(DeskId desk) {
        return store.sealedUnder(desk, store.generation(desk)) >= MANY;
    }
}
