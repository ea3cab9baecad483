package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.amana.triage.casefile.index.IndexChanged;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.casefile.rows.HistoryRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;
import org.amana.triage.vault.Vault;

/** Writes a changed case: index row, history, manifest, audit row, in the transaction of the act. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SaveCase {

    @Inject
    private Vault vault;

    @Inject
    private Event<IndexChanged> changed;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /**
     * Returns the new version. Call it last.
     *
     * @param also what happened with it, each a row of history and log of its own
     */
    public long save(OpenedCase opened, DeskKeys keys, IndexEntry entry, Change change, Change... also) {
        var file = opened.file();
        opened.index(IndexEntryRow.write(entry));
        file.state(entry.decision().state());
        file.dueDay(entry.due().map(Due::day));
        addHistory(opened, change);
        for (var more : also) {
            addHistory(opened, more);
        }
        var version = vault.save(opened, keys, change.audit());
        for (var more : also) {
            log.write(more.audit().on(file.id()));
        }
        changed.fire(new IndexChanged(file.desk(), file.id(), version, entry));
        return version;
    }

    private void addHistory(OpenedCase opened, Change change) {
        if (change.hasHistoryRow()) {
            var line = new HistoryLine(change.audit().moment(clock.instant()), change.by(), change.act(), change.from(), change.to());
            opened.add(RowKind.HISTORY, new HistoryRow(opened.file().version() + 1, line).toJson());
        }
    }
}
