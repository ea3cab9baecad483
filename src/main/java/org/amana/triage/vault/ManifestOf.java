package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amana.courier.ItemId;
import org.amana.sealing.Sha256;
import org.amana.triage.collection.PayloadStore;

/** Says what a case consists of, from the rows that are stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManifestOf {

    @Inject
    private CaseStore store;

    @Inject
    private PayloadStore payloads;

    /** All rows but the manifest itself. */
    public Manifest present(CaseFile file, List<ItemId> items, Map<String, String> gone) {
        var rows = new TreeMap<String, Manifest.Row>();
        for (var row : store.rowsOf(file.id())) {
            if (!row.is(RowKind.MANIFEST)) {
                rows.put(row.name(), entry(row.version(), row.bytes()));
            }
        }
        store.indexRow(file.id()).ifPresent(index -> rows.put("INDEX", entry(index.version(), index.bytes())));
        store.caseKey(file.id()).ifPresent(key -> rows.put("KEY", entry(1, key.bytes())));
        for (var item : items) {
            payloads.headers(item)
                    .forEach(header -> rows.put("HEADER/" + item + "/" + header.part(), entry(1, header.bytes())));
        }
        return new Manifest(file.version(), file.facts(), rows, items, gone);
    }

    private static Manifest.Row entry(long version, byte[] sealed) {
        return new Manifest.Row(version, Sha256.hex(Sha256.of(sealed)));
    }
}
