package org.amana.triage.vault;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.triage.CaseId;
import org.amana.triage.custody.DeskKeys;

/** One index row as it is read in bulk, with the clear columns that a row needs which does not open. */
public record StoredIndexRow(
        String caseId,
        String desk,
        long version,
        int generation,
        byte[] bytes,
        String deskOfCase,
        LocalDate day,
        String stateInClear) {

    /** Of a case whose index row is not there, or says that it belongs to another desk. */
    static StoredIndexRow missing(String caseId, String deskOfCase, LocalDate day, String stateInClear) {
        return new StoredIndexRow(caseId, "", 0, 0, new byte[0], deskOfCase, day, stateInClear);
    }

    /** Not so when somebody changed the id; then the daily count misses the case. */
    boolean hasId() {
        return CaseId.typed(caseId).isPresent();
    }

    /** For a row that does not open: new, where the clear column holds no state. */
    public CaseState state() {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(stateInClear))
                .findFirst()
                .orElse(CaseState.NEW);
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    /** Empty when the index key that it was sealed under is gone, or row and case say different desks. */
    public Optional<byte[]> open(DeskKeys keys) throws CannotOpen {
        var key = keys.indexKey(generation);
        return key.isEmpty() || !desk.equals(deskOfCase)
                ? Optional.empty()
                : Optional.of(SealedRow.open(key.get(), bytes, SealedIndexRow.associatedData(caseId, desk, version)));
    }
}
