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
public record StoredIndexRow(String caseId, long version, int generation, byte[] bytes, LocalDate day, String stateInClear) {

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

    /** Empty when the index key that it was sealed under is gone. */
    public Optional<byte[]> open(DeskKeys desk) throws CannotOpen {
        var key = desk.indexKey(generation);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(SealedRow.open(key.get(), bytes, SealedIndexRow.associatedData(caseId, version)));
    }
}
