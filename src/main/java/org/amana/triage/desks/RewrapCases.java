package org.amana.triage.desks;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.amana.platform.Incident;
import org.amana.triage.DeskId;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.DeskUnlocked;
import org.amana.triage.vault.CaseStore;

/**
 * After a desk's keys were replaced: puts case after case under the new ones, each in a transaction of its own, while a
 * member is unlocked. What a crash or a lock leaves undone is done at the next unlock.
 */
@ApplicationScoped
public class RewrapCases {

    private static final int AT_ONCE = 100;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Custody custody;

    @Inject
    private CaseStore cases;

    @Inject
    private RewrapOneCase rewrapOneCase;

    void unlocked(@Observes DeskUnlocked unlocked) {
        if (custody.keys(unlocked.desk()).filter(RewrapCases::isUnfinished).isPresent()) {
            executor.submit(() -> all(unlocked.desk()));
        }
    }

    /** One at a time, whoever asks. */
    public synchronized void all(DeskId desk) {
        custody.keys(desk).filter(RewrapCases::isUnfinished).ifPresent(keys -> {
            try {
                if (rewrap(keys) == 0 && !keys.areDestroyed()) {
                    rewrapOneCase.finish(keys);
                }
            } catch (RuntimeException fault) {
                // The next unlock goes on.
                Incident.log(fault);
            }
        });
    }

    /** Returns how many stay as they are: a damaged case keeps its former key, or nobody could ever mend it. */
    private int rewrap(DeskKeys keys) {
        var left = 0;
        var page = cases.underFormerKeys(keys.desk(), keys.generation(), "", AT_ONCE);
        while (!page.isEmpty() && !keys.areDestroyed()) {
            for (var id : page) {
                left += rewrapOneCase.rewrap(id, keys) ? 0 : 1;
            }
            page = cases.underFormerKeys(keys.desk(), keys.generation(), page.getLast().hex(), AT_ONCE);
        }
        return left;
    }

    private static boolean isUnfinished(DeskKeys keys) {
        return keys.former().stream().anyMatch(former -> former.indexKey().isPresent());
    }
}
