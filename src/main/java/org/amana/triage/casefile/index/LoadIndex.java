package org.amana.triage.casefile.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.sealing.CannotOpen;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.StoredIndexRow;

/** Reads all index rows of a desk in one query and opens them, on all cores: an officer is waiting. */
@ApplicationScoped
public class LoadIndex {

    @Inject
    private CaseStore cases;

    /** @param entry empty when the row did not open */
    private record Opened(StoredIndexRow stored, Optional<IndexEntry> entry) {}

    /** What was written into the index meanwhile is newer and stays. */
    void into(DeskIndex index) {
        var keys = index.keys();
        cases.index(keys.desk()).parallelStream()
                .map(stored -> opened(stored, keys))
                .toList()
                .forEach(row -> row.entry()
                        .ifPresentOrElse(
                                entry -> index.put(row.stored().id(), row.stored().version(), entry),
                                () -> index.putDamaged(damaged(row.stored(), keys))));
    }

    private static Opened opened(StoredIndexRow stored, DeskKeys keys) {
        try {
            return new Opened(stored, stored.open(keys).map(IndexEntryRow::read));
        } catch (CannotOpen changed) {
            return new Opened(stored, Optional.empty());
        }
    }

    private static IndexRow damaged(StoredIndexRow stored, DeskKeys keys) {
        return IndexRows.damaged(keys.desk(), stored.id(), stored.day(), stored.state());
    }
}
