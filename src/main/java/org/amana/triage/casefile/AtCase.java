package org.amana.triage.casefile;

import java.util.List;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.HistoryRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** An officer with a case of theirs open before them. */
public record AtCase(OfficerName officer, OpenedCase opened, DeskKeys keys) {

    /** What an officer does there. Reads first and saves last. */
    public interface Work<T> {
        T with(AtCase at) throws Damage;
    }

    public IndexEntry entry() {
        return IndexEntryRow.read(opened.index());
    }

    long version() {
        return opened.file().version();
    }

    List<HistoryRow> history() throws Damage {
        return CaseRows.all(opened, RowKind.HISTORY, HistoryRow::parse);
    }
}
