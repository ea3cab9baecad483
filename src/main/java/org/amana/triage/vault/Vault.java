package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.amana.sealing.SealedRow;
import org.amana.sealing.Sha256;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.CaseId;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.collection.ArrivalStore;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;

/** Writes cases: rows sealed under a new version, the manifest over them, and its SHA-256 into the audit log. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Vault {

    @Inject
    private CaseStore store;

    @Inject
    private PayloadStore payloads;

    @Inject
    private ArrivalStore arrivals;

    @Inject
    private ManifestOf manifestOf;

    @Inject
    private RewrapCase rewrapCase;

    @Inject
    private KeyUse keyUse;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    /** A new case with a key of its own. Nobody sees it before it is saved. */
    public OpenedCase create(CaseFile file, DeskKeys desk) {
        var caseKey = SymmetricKey.generate(random);
        store.add(file, new WrappedCaseKey(file.id(), desk.generation(), wrapped(caseKey, file.id(), desk)));
        var index = new SealedIndexRow(file.id(), file.desk());
        return new OpenedCase(file, new CaseKeys(caseKey), index, List.of(), Manifest.EMPTY, new byte[0]);
    }

    private byte[] wrapped(SymmetricKey caseKey, CaseId id, DeskKeys desk) {
        var bytes = caseKey.export();
        try {
            return SealedRow.seal(desk.indexKey(), bytes, WrappedCaseKey.associatedData(id, desk.generation()), random);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Returns the new version. Call it last: from here on this transaction holds the audit log. */
    public long save(OpenedCase opened, DeskKeys desk, AuditEntry entry) {
        var file = opened.file();
        file.nextVersion();
        var sealed = sealedUnderIndexKey(opened, desk);
        rewrapCase.underPresentKeys(opened, desk);
        opened.removed().forEach(store::remove);
        if (opened.isUnderNewKey()) {
            renewKey(opened, desk);
        }
        opened.written().forEach((kind, rows) -> rows.forEach((number, plaintext) -> write(opened, kind, number, plaintext)));
        opened.destroyedItems().forEach(item -> {
            payloads.deleteHeaders(item);
            payloads.deletePayloads(item);
            arrivals.forget(item);
        });
        opened.destroyedParts().forEach(part -> {
            payloads.deletePart(part.item(), part.number());
            arrivals.forgetPart(part.item(), part.number());
        });
        writeIndex(opened, desk);
        var manifest = writeManifest(opened);
        store.flush();
        log.write(entry.on(file.id()).with(Sha256.of(manifest)));
        mustBePresent(desk);
        keyUse.count(desk, sealed);
        return file.version();
    }

    /**
     * Destroys a case: its key, its index row, its rows, and age headers and payloads of all its parts. Returns the SHA-256
     * of its last manifest.
     */
    public byte[] destroy(OpenedCase opened) {
        var manifest = Sha256.of(opened.rows().get(RowKind.MANIFEST).firstEntry().getValue().bytes());
        opened.items().forEach(item -> {
            payloads.deleteHeaders(item);
            payloads.deletePayloads(item);
        });
        store.destroy(opened.file());
        store.flush();
        return manifest;
    }

    private void renewKey(OpenedCase opened, DeskKeys desk) {
        var caseKey = SymmetricKey.generate(random);
        var row = store.caseKey(opened.id()).orElseThrow();
        arrivals.forgetKey(row.bytes(), opened.id(), row.generation());
        row.wrap(desk.generation(), wrapped(caseKey, opened.id(), desk));
        opened.keys(new CaseKeys(caseKey));
    }

    /** The index row, and the case key where it is new or comes under another index key. */
    private int sealedUnderIndexKey(OpenedCase opened, DeskKeys desk) {
        var isNew = opened.indexRow().bytes() == null;
        var former = store.caseKey(opened.id()).orElseThrow().generation() != desk.generation();
        return 1 + (isNew || former ? 1 : 0) + (opened.isUnderNewKey() ? 1 : 0);
    }

    /** Behind the log's lock: from here to the commit the desk's keys are not replaced. */
    private void mustBePresent(DeskKeys desk) {
        if (store.generation(desk.desk()) != desk.generation()) {
            throw new IllegalStateException("the keys of this desk were replaced meanwhile");
        }
    }

    private void writeIndex(OpenedCase opened, DeskKeys desk) {
        var file = opened.file();
        var data = SealedIndexRow.associatedData(file.id().hex(), opened.indexRow().desk(), file.version());
        var row = opened.indexRow();
        var isNew = row.bytes() == null;
        row.write(file.version(), desk.generation(), SealedRow.seal(desk.indexKey(), opened.index(), data, random));
        if (isNew) {
            store.add(row);
        }
    }

    private byte[] writeManifest(OpenedCase opened) {
        store.flush();
        var manifest = manifestOf.present(opened.file(), opened.items(), opened.gone());
        return write(opened, RowKind.MANIFEST, 0, manifest.toJson());
    }

    private byte[] write(OpenedCase opened, RowKind kind, int number, byte[] plaintext) {
        var file = opened.file();
        var known = opened.rows().computeIfAbsent(kind, same -> new TreeMap<>());
        var row = known.get(number);
        if (row == null) {
            row = new CaseRow(file.id(), kind, number);
            known.put(number, row);
        }
        var data = CaseRow.associatedData(file.id(), kind, number, file.version());
        var isNew = row.bytes() == null;
        row.write(file.version(), SealedRow.seal(opened.keys().of(kind), plaintext, data, random));
        if (isNew) {
            store.add(row);
        }
        return row.bytes();
    }
}
