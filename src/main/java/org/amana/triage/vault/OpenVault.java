package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.SealedRow;
import org.amana.sealing.Sha256;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.DeskKeys;

/** Opens a case after comparing its rows with its manifest and its manifest with the audit log. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenVault {

    @Inject
    private CaseStore store;

    @Inject
    private ManifestOf manifestOf;

    @Inject
    private AuditLog log;

    /** @param file locked, so that nothing changes between check and use */
    public OpenedCase open(CaseFile file, DeskKeys desk) throws Damage {
        var wrapped = store.caseKey(file.id()).orElseThrow(Damage::new);
        var index = store.indexRow(file.id()).orElseThrow(Damage::new);
        var rows = store.rowsOf(file.id());
        var keys = new CaseKeys(caseKey(file, wrapped, desk));
        try {
            var manifest = manifest(file, rows, keys);
            if (!manifestOf.present(file, manifest.items(), manifest.gone()).equals(manifest)) {
                throw new Damage();
            }
            return new OpenedCase(file, keys, index, rows, manifest, indexRow(file, index, desk));
        } catch (Damage | RuntimeException damage) {
            keys.close();
            throw damage;
        }
    }

    /** The manifest as the log knows it: an older one, put back with all its rows, is not that. */
    private Manifest manifest(CaseFile file, List<CaseRow> rows, CaseKeys keys) throws Damage {
        var row = rows.stream()
                .filter(any -> any.is(RowKind.MANIFEST))
                .findFirst()
                .orElseThrow(Damage::new);
        var inLog = log.lastManifest(file.id()).orElseThrow(Damage::new);
        if (!ConstantTime.equal(Sha256.of(row.bytes()), inLog)) {
            throw new Damage();
        }
        return Manifest.parse(opened(keys.of(RowKind.MANIFEST), row.bytes(), row.associatedData()));
    }

    private static SymmetricKey caseKey(CaseFile file, WrappedCaseKey wrapped, DeskKeys desk) throws Damage {
        var bytes = opened(indexKey(desk, wrapped.generation()), wrapped.bytes(), WrappedCaseKey.associatedData(file.id(), wrapped.generation()));
        try {
            return SymmetricKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] indexRow(CaseFile file, SealedIndexRow index, DeskKeys desk) throws Damage {
        return opened(indexKey(desk, index.generation()), index.bytes(), index.associatedData());
    }

    private static SymmetricKey indexKey(DeskKeys desk, int generation) throws Damage {
        return desk.indexKey(generation).orElseThrow(Damage::new);
    }

    private static byte[] opened(SymmetricKey key, byte[] sealed, String associatedData) throws Damage {
        try {
            return SealedRow.open(key, sealed, associatedData);
        } catch (CannotOpen changed) {
            throw new Damage();
        }
    }
}
