package org.amana.intake.dropbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.Incident;
import org.amana.platform.Settings;

/**
 * Forgets, every hour, what has had its time: uploads that became nothing, ids after 30 days, answers long after
 * anybody opened them. Days are all that is known, so a thing of "24 hours" goes when its day and the next are over.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepDropBox {

    static final int DAYS_OF_STAGING = 1;
    static final int DAYS_OF_IDS = 30;
    private static final int MONTHS_OF_EMPTY_BURNS = 24;

    private static final int AT_ONCE = 50;

    @Inject
    ChunkStore chunks;

    @Inject
    ItemStore items;

    @Inject
    MailboxStore mailboxes;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        var today = LocalDate.now(clock);
        try {
            for (var stale = staleUploads(today); !stale.isEmpty(); stale = staleUploads(today)) {
                stale.forEach(chunks::discard);
            }
            var oldestId = today.minusDays(DAYS_OF_IDS);
            while (items.forgetIdsBefore(oldestId, AT_ONCE)) {
                // one short transaction after the other
            }
            var oldest = today.minusMonths(Settings.number("amana.intake.answer.months", 24, 1, 120));
            while (mailboxes.forgetAnswersBefore(oldest, AT_ONCE)) {
                // and again
            }
            while (mailboxes.forgetBurnedEmptyBefore(today.minusMonths(MONTHS_OF_EMPTY_BURNS), AT_ONCE)) {
                // and again
            }
        } catch (RuntimeException fault) {
            // a timer that throws is not called again
            Incident.log(fault);
        }
    }

    private List<UploadId> staleUploads(LocalDate today) {
        return chunks.stagedBefore(today.minusDays(DAYS_OF_STAGING), AT_ONCE);
    }
}
