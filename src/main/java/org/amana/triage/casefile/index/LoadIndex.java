package org.amana.triage.casefile.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amana.sealing.CannotOpen;
import org.amana.triage.casefile.rows.IndexEntryRow;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.StoredIndexRow;

/** Reads all index rows of a desk in one query and opens them. */
@ApplicationScoped
public class LoadIndex {

    @Inject
    private CaseStore cases;

    public DeskIndex load(DeskKeys keys) {
        var index = new DeskIndex(keys);
        for (var stored : cases.index(keys.desk())) {
            add(index, stored);
        }
        return index;
    }

    private static void add(DeskIndex index, StoredIndexRow stored) {
        try {
            index.put(stored.id(), stored.version(), IndexEntryRow.read(stored.open(index.keys().indexKey())));
        } catch (CannotOpen changed) {
            index.putDamaged(IndexRows.damaged(index.desk(), stored.id(), stored.day(), stored.state()));
        }
    }
}
